package cli

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
)

// An output is a format and the file that it goes to.
type output struct {
	format report.Format
	name   string // as it was typed; "" is stdout
	file   string // its path
}

// parseOutputs reads what the --output flags say, each FORMAT or FORMAT:FILE.
func parseOutputs(env Env, flags []string) ([]output, error) {
	if len(flags) == 0 {
		return []output{{format: report.Formats()[0]}}, nil
	}
	var outputs []output
	taken := map[string]bool{}
	for _, flag := range flags {
		o, err := parseOutput(env, flag)
		if err != nil {
			return nil, err
		}
		switch {
		case taken[o.file] && o.file == "":
			return nil, errors.New("--output: one format at most can go to stdout; give the others a file, as in sarif:out.sarif")
		case taken[o.file]:
			return nil, fmt.Errorf("--output: two formats can’t go to one file, %s", o.name)
		}
		taken[o.file] = true
		outputs = append(outputs, o)
	}
	return outputs, nil
}

func parseOutput(env Env, flag string) (output, error) {
	kind, name, toFile := strings.Cut(flag, ":")
	format, err := report.Lookup(kind)
	if err != nil {
		return output{}, err
	}
	if !toFile {
		return output{format: format}, nil
	}
	if name == "" {
		return output{}, fmt.Errorf("--output %s names no file after the colon", flag)
	}
	return output{format, name, filepath.Clean(absolute(env, name))}, nil
}

// write writes a result. Colour and the width of the terminal are for stdout.
func (o output) write(env Env, r report.Result, options report.Options) error {
	if o.name == "" {
		return o.format.Write(env.Stdout, r, options)
	}
	err := writeWhole(o.file, func(w io.Writer) error {
		return o.format.Write(w, r, report.Options{Quiet: options.Quiet})
	})
	if err != nil {
		return fmt.Errorf("writing %s: %w", o.name, cause(err))
	}
	return nil
}

// cause is why a file could not be written, without the path, which may be that
// of a temporary file.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

func formatNames() []string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// outputUsage is the help on --output.
func outputUsage() string {
	names := formatNames()
	return "how to print, `FORMAT[:FILE]`; repeatable: " + strings.Join(names, ", ") + " (default " + names[0] + ")"
}

// maxJobSummary is how much GitHub takes from one step.
const maxJobSummary = 1 << 20

// writeJobSummary adds to the summary that GitHub Actions shows for a job, if
// the run is in one and an output is for GitHub.
func writeJobSummary(env Env, outputs []output, r report.Result) error {
	name := env.Getenv("GITHUB_STEP_SUMMARY")
	isGitHub := func(o output) bool { return o.format.Name == "github" }
	if name == "" || !slices.ContainsFunc(outputs, isGitHub) {
		return nil
	}
	file, err := os.OpenFile(absolute(env, name), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return fmt.Errorf("writing the job summary: %w", err)
	}
	info, err := file.Stat()
	if err == nil {
		err = report.JobSummary(file, r, maxJobSummary-int(info.Size()))
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("writing the job summary: %w", err)
	}
	return nil
}

// writeAll writes every output, whether or not another fails.
func writeAll(env Env, outputs []output, r report.Result, options report.Options) error {
	var errs []error
	for _, o := range outputs {
		errs = append(errs, o.write(env, r, options))
	}
	return errors.Join(append(errs, writeJobSummary(env, outputs, r))...)
}

// described is what formats tell of the rules that ran.
func described(rules []policy.Rule) []report.Rule {
	out := make([]report.Rule, len(rules))
	for i, r := range rules {
		out[i] = report.Rule{ID: r.ID, Title: r.Title, Description: r.Description, Level: r.Level, Page: r.Page, URL: r.URL()}
	}
	return out
}

// writeWhole writes a file whole or leaves things as they were: what is written
// becomes the file only once all of it is on disk. What is there and is no
// regular file, such as /dev/null or a pipe, is written to as it is.
func writeWhole(name string, write func(io.Writer) error) error {
	there, err := os.OpenFile(name, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return replace(name, nil, write)
	}
	if err != nil {
		return err
	}
	info, err := there.Stat()
	if err == nil && !info.Mode().IsRegular() {
		return errors.Join(write(there), there.Close())
	}
	if err = errors.Join(err, there.Close()); err != nil {
		return err
	}
	if name, err = filepath.EvalSymlinks(name); err != nil {
		return err
	}
	return replace(name, info, write)
}

// replace writes a temporary file beside name and gives it that name, or takes
// it away again. It has the permissions of the file before, if there was one.
func replace(name string, before fs.FileInfo, write func(io.Writer) error) error {
	path := filepath.Join(filepath.Dir(name), ".stancelint-"+rand.Text())
	temporary, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if before != nil {
		err = temporary.Chmod(before.Mode().Perm())
	}
	err = errors.Join(err, write(temporary), temporary.Sync(), temporary.Close())
	if err == nil {
		err = os.Rename(path, name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
