//go:build unix

// Command measure runs commands in turn and prints what each takes, as a table:
// medians over the runs, and ratios to the first command of a case.
//
// It reads cases from standard input, a line each:
//
//	case<TAB>name<TAB>folder<TAB>command…
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/pflag"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(2)
	}
}

// A command is one line of the table.
type command struct {
	group, name, dir, line string
	runs                   []usage
	allocated              float64 // MB, of Go programs; 0 is unknown
}

// A usage is what one run took.
type usage struct {
	wall, cpu time.Duration
	peak      float64 // MB
}

func run() error {
	runs := pflag.Int("runs", 5, "how often each command is run; a long one less often")
	most := pflag.Duration("most", 2*time.Minute, "the time for all runs of a command")
	pflag.Parse()
	commands, err := read()
	if err != nil {
		return err
	}
	for i := range commands {
		if err := commands[i].first(); err != nil {
			return err
		}
	}
	for round := range *runs {
		for i := range commands {
			c := &commands[i]
			if round > 0 && time.Duration(round+1)*c.median().wall > *most {
				continue
			}
			u, err := c.once()
			if err != nil {
				return err
			}
			c.runs = append(c.runs, u)
		}
	}
	print(commands)
	return nil
}

func read() ([]command, error) {
	var commands []command
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		if lines.Text() == "" {
			continue
		}
		f := strings.SplitN(lines.Text(), "\t", 4)
		if len(f) != 4 {
			return nil, fmt.Errorf("not case, name, folder, command: %q", lines.Text())
		}
		commands = append(commands, command{group: f[0], name: f[1], dir: f[2], line: f[3]})
	}
	return commands, lines.Err()
}

func (c *command) command(env ...string) *exec.Cmd {
	run := exec.Command("sh", "-c", "exec "+c.line)
	run.Dir = c.dir
	run.Env = append(os.Environ(), env...)
	return run
}

// first runs the command to fill the caches, and counts what it allocates.
func (c *command) first() error {
	_, told, err := c.run("GODEBUG=gctrace=1")
	c.countAllocations(told)
	return err
}

// once runs the command.
func (c *command) once() (usage, error) {
	u, _, err := c.run()
	return u, err
}

// run runs the command and returns what it took, and what it told on stderr. Linters
// that find something end with a status of 1.
func (c *command) run(env ...string) (usage, string, error) {
	run := c.command(env...)
	var told strings.Builder
	run.Stderr = &told
	start := time.Now()
	err := run.Run()
	wall := time.Since(start)
	if state := run.ProcessState; state == nil || state.ExitCode() < 0 || state.ExitCode() > 1 {
		return usage{}, "", fmt.Errorf("%s: %w\n%s", c.line, err, told.String())
	}
	rusage := run.ProcessState.SysUsage().(*syscall.Rusage)
	peak := float64(rusage.Maxrss) / 1024
	if runtime.GOOS == "darwin" {
		peak /= 1024 // bytes there
	}
	return usage{wall, run.ProcessState.UserTime() + run.ProcessState.SystemTime(), peak}, told.String(), nil
}

var collected = regexp.MustCompile(`(?m)^gc \d+ @.*?(\d+)->\d+->(\d+) MB`)

// countAllocations sums up what the collector of a Go program tells that the heap
// has grown between its runs.
func (c *command) countAllocations(told string) {
	live := 0.0
	for i, m := range collected.FindAllStringSubmatch(told, -1) {
		before, _ := strconv.ParseFloat(m[1], 64)
		after, _ := strconv.ParseFloat(m[2], 64)
		if i == 0 && after == 0 {
			continue // stancelint asks for memory that it does not use; see cmd/stancelint/memory_linux.go
		}
		c.allocated += before - live
		live = after
	}
}

// median is that of each figure by itself.
func (c *command) median() usage {
	pick := func(of func(usage) float64) float64 {
		var all []float64
		for _, u := range c.runs {
			all = append(all, of(u))
		}
		slices.Sort(all)
		return all[len(all)/2]
	}
	return usage{
		wall: time.Duration(pick(func(u usage) float64 { return float64(u.wall) })),
		cpu:  time.Duration(pick(func(u usage) float64 { return float64(u.cpu) })),
		peak: pick(func(u usage) float64 { return u.peak }),
	}
}

func print(commands []command) {
	fmt.Println("| case | tool | wall | ratio | CPU | peak memory | allocated | runs |")
	fmt.Println("|---|---|---:|---:|---:|---:|---:|---:|")
	var first time.Duration
	group := ""
	for _, c := range commands {
		m := c.median()
		shown := ""
		if c.group != group {
			group, shown, first = c.group, c.group, m.wall
		}
		allocated := "–"
		if c.allocated > 0 {
			allocated = fmt.Sprintf("%.0f MB", c.allocated)
		}
		fmt.Printf("| %s | %s | %s | %.2f | %s | %.0f MB | %s | %d |\n", shown, c.name, short(m.wall), float64(m.wall)/float64(first), short(m.cpu), m.peak, allocated, len(c.runs))
	}
}

func short(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%.0f ms", float64(d)/float64(time.Millisecond))
	}
	return fmt.Sprintf("%.2f s", d.Seconds())
}
