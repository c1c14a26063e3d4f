//go:build unix

package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const endlessRule = `# METADATA
# title: Endless
# custom:
#   level: warning
#   needs: [draft]
package custom.rules.desk.endless

report contains {"at": 0, "message": "never"} if {
	some a in numbers.range(1, 100000)
	some b in numbers.range(1, 100000)
	a * b < 0
}
`

// A run that is told to end, by a person or by the system, says that it is not done.
func TestSignals(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := t.TempDir()
			rule := filepath.Join(dir, "rules", "desk", "endless", "rule.rego")
			if err := os.MkdirAll(filepath.Dir(rule), 0o777); err != nil {
				t.Fatal(err)
			}
			for name, text := range map[string]string{rule: endlessRule, filepath.Join(dir, "slow.md"): "A day like any other.\n"} {
				if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			run := exec.Command("stancelint", "check", "--verbose", "--rule-timeout", "1h", "--timeout", "1h", "--rules", "rules", "slow.md")
			run.Dir = dir
			stderr, err := run.StderrPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := run.Start(); err != nil {
				t.Fatal(err)
			}
			told := bufio.NewScanner(stderr)
			if !told.Scan() { // it tells what it lints before it does
				t.Fatal("it says nothing")
			}
			if err := run.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			var rest []string
			for told.Scan() {
				rest = append(rest, told.Text())
			}
			_ = run.Wait() // the status tells
			if status := run.ProcessState.ExitCode(); status != 2 || !strings.Contains(strings.Join(rest, "\n"), "interrupted: 1 of 1 are not linted") {
				t.Errorf("status %d, told %q", status, rest)
			}
		})
	}
}
