package loader

import (
	"fmt"
	"strings"
	"time"

	"github.com/stancelint/stancelint/internal/ledger"
)

const day = "2006-01-02"

// BurntSushi/toml tells what was written by the name of the time zone.
const (
	localDateZone     = "date-local"
	localDatetimeZone = "datetime-local"
	localTimeZone     = "time-local"
)

// localDate is a TOML date, without a time.
func localDate(v any) (string, bool) {
	t, ok := v.(time.Time)
	if !ok || t.Location().String() != localDateZone {
		return "", false
	}
	return t.Format(day), true
}

// dayOf is the day of a date, or of a date and time, in any form that content
// management systems write.
func dayOf(v any) (string, bool) {
	switch v := v.(type) {
	case time.Time:
		return v.Format(day), v.Location().String() != localTimeZone
	case string:
		if len(v) < len(day) {
			return "", false
		}
		_, err := time.Parse(day, v[:len(day)])
		return v[:len(day)], err == nil
	}
	return "", false
}

// rfc3339 is a date, a time or both.
func rfc3339(t time.Time) string {
	switch t.Location().String() {
	case localDateZone:
		return t.Format(day)
	case localDatetimeZone:
		return t.Format("2006-01-02T15:04:05.999999999")
	case localTimeZone:
		return t.Format("15:04:05.999999999")
	}
	return t.Format(time.RFC3339Nano)
}

func asList(v any) ([]any, bool) {
	switch v := v.(type) {
	case []any:
		return v, true
	case []map[string]any:
		list := make([]any, len(v))
		for i, table := range v {
			list[i] = table
		}
		return list, true
	}
	return nil, false
}

// wants says what a field must be.
func wants(f *ledger.Field) string {
	switch f.Type {
	case ledger.Strings:
		if f.OneOrMany {
			return "a string or a list of strings"
		}
		return "a list of strings"
	case ledger.Bool:
		return "true or false"
	case ledger.Count:
		return "a whole number of 1 or more"
	case ledger.Date:
		return "a date"
	case ledger.Path:
		return "a path"
	case ledger.Ref:
		return fmt.Sprintf("the id of a %s", singular(f.Refers))
	case ledger.Refs:
		if f.OneOrMany {
			return fmt.Sprintf("a %s id or a list of %[1]s ids", singular(f.Refers))
		}
		return fmt.Sprintf("a list of %s ids", singular(f.Refers))
	case ledger.Table, ledger.StanceTable, ledger.ValuesTable, ledger.Meta:
		return "a table"
	}
	return "a string"
}

// describe says what a value is.
func describe(v any) string {
	switch v := v.(type) {
	case string:
		return fmt.Sprintf("the string %q", shorten(v))
	case int64:
		return fmt.Sprintf("the number %d", v)
	case float64:
		if !finite(v) {
			return strings.ToLower(strings.TrimPrefix(fmt.Sprint(v), "+"))
		}
		return fmt.Sprintf("the number %v", v)
	case bool:
		return fmt.Sprint(v)
	case time.Time:
		switch v.Location().String() {
		case localDateZone:
			return "the date " + rfc3339(v)
		case localTimeZone:
			return "the time " + rfc3339(v)
		}
		return "the date and time " + rfc3339(v)
	case map[string]any:
		return "a table"
	case []map[string]any:
		return "a list of tables"
	}
	return "a list"
}

// remedy says how to write a value of the wrong type, where that can be told.
func (s spot) remedy(v any) string {
	name := s.path[strings.LastIndex(s.path, ".")+1:]
	str, isString := v.(string)
	switch s.field.Type {
	case ledger.Bool:
		if str == "true" || str == "false" {
			return fmt.Sprintf("write it without quotation marks: %s = %s", name, str)
		}
		return fmt.Sprintf("write %s = true or %[1]s = false", name)
	case ledger.Count:
		if isString && str != "" && strings.Trim(str, "0123456789") == "" {
			return fmt.Sprintf("write it without quotation marks: %s = %s", name, str)
		}
	case ledger.Date:
		return remedyDate(name, v)
	case ledger.Strings, ledger.Refs:
		if isString && !s.field.OneOrMany {
			return fmt.Sprintf("put it in brackets: %s = [%q]", name, shorten(str))
		}
		switch v.(type) {
		case bool, int64, float64:
			return fmt.Sprintf("put it in quotation marks: %s = [\"%v\"]", name, v)
		}
	case ledger.Table:
		return fmt.Sprintf("write %s = { %s = … }", name, s.field.Fields[0].Name)
	case ledger.StanceTable:
		return fmt.Sprintf("write %s = { target-id = \"favor\" }", name)
	case ledger.ValuesTable:
		return fmt.Sprintf("write %s = { what = 2 }", name)
	case ledger.Meta:
		return "write meta = { your-key = … }"
	default:
		return s.remedyString(name, v)
	}
	return ""
}

func (s spot) remedyString(name string, v any) string {
	switch v := v.(type) {
	case time.Time:
		return fmt.Sprintf("put it in quotation marks: %s = %q", name, rfc3339(v))
	case bool, int64, float64:
		return fmt.Sprintf("put it in quotation marks: %s = %q", name, fmt.Sprint(v))
	case []any:
		return "only one is allowed here"
	}
	return ""
}

func remedyDate(name string, v any) string {
	d, ok := dayOf(v)
	if !ok {
		return fmt.Sprintf("write it as year, month, day: %s = 2025-10-27", name)
	}
	if _, quoted := v.(string); quoted {
		return fmt.Sprintf("write it without quotation marks: %s = %s", name, d)
	}
	return fmt.Sprintf("write it without the time: %s = %s", name, d)
}

// singular is what a table holds one of.
func singular(table string) string { return strings.TrimSuffix(table, "s") }
