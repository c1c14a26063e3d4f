//go:build unix

// Command measure runs commands in turn and prints what each takes, as a table:
// medians over the runs, and ratios to the first command of a case.
//
// The commands of a case run one right after the other, the other way round in every
// second round, and a ratio is the median of those of the rounds: machines, and shared
// ones above all, have times when all is slower.
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
	runs                   []usage // by round; a long command has fewer
	allocated              float64 // MB, of Go programs; 0 is unknown
}

// A usage is what one run took.
type usage struct {
	wall, cpu time.Duration
	peak      float64 // MB
}

func run() error {
	runs := pflag.Int("runs", 5, "how often each command is run; a long one less often")
	most := pflag.Duration("most", 2*time.Minute, "the time for all runs of a command, at most")
	least := pflag.Duration("least", 5*time.Second, "the time for all runs of the first command of a case, at least; for that it may be run 21 times")
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
	for _, c := range cases(commands) {
		if err := c.measure(*runs, *least, *most); err != nil {
			return err
		}
	}
	print(commands)
	return nil
}

// cases are the commands by their groups.
func cases(commands []command) []benchCase {
	var all []benchCase
	for len(commands) > 0 {
		n := 1
		for n < len(commands) && commands[n].group == commands[0].group {
			n++
		}
		all = append(all, commands[:n])
		commands = commands[n:]
	}
	return all
}

// A benchCase is commands that are compared with the first of them.
type benchCase []command

// often is how many rounds are enough, however short they are.
const often = 21

// measure runs the commands in so many rounds, and in more where those are short: a few
// runs of a moment say little. Each is run for so long at most, but once.
func (c benchCase) measure(rounds int, least, most time.Duration) error {
	for round := 0; round < rounds || round < often && time.Duration(round)*c[0].median().wall < least; round++ {
		for i := range c {
			if round%2 == 1 {
				i = len(c) - 1 - i
			}
			if round > 0 && time.Duration(round+1)*c[i].median().wall > most {
				continue
			}
			u, err := c[i].once()
			if err != nil {
				return err
			}
			c[i].runs = append(c[i].runs, u)
		}
	}
	return nil
}

// ratio is how much longer a command takes than the first: the median of the rounds
// that both have.
func (c benchCase) ratio(of command) float64 {
	var ratios []float64
	for round := range min(len(of.runs), len(c[0].runs)) {
		ratios = append(ratios, float64(of.runs[round].wall)/float64(c[0].runs[round].wall))
	}
	return median(ratios)
}

func median(all []float64) float64 {
	slices.Sort(all)
	if n := len(all); n%2 == 0 {
		return (all[n/2-1] + all[n/2]) / 2
	}
	return all[len(all)/2]
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
		if i > 0 || before < unused {
			c.allocated += before - live
		}
		live = after
	}
}

// unused is what makes the heap of a program so large, in MB, when its collector runs for
// the first time, that it can't have used it: stancelint asks for it, see internal/paging.
const unused = 256

// median is that of each figure by itself.
func (c *command) median() usage {
	pick := func(of func(usage) float64) float64 {
		var all []float64
		for _, u := range c.runs {
			all = append(all, of(u))
		}
		return median(all)
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
	for _, in := range cases(commands) {
		shown := in[0].group
		for _, c := range in {
			m := c.median()
			allocated := "–"
			if c.allocated > 0 {
				allocated = fmt.Sprintf("%.0f MB", c.allocated)
			}
			fmt.Printf("| %s | %s | %s | %.2f | %s | %.0f MB | %s | %d |\n", shown, c.name, short(m.wall), in.ratio(c), short(m.cpu), m.peak, allocated, len(c.runs))
			shown = ""
		}
	}
}

func short(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%.0f ms", float64(d)/float64(time.Millisecond))
	}
	return fmt.Sprintf("%.2f s", d.Seconds())
}
