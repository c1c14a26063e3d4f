package cli

import "testing"

func TestTakesLinks(t *testing.T) {
	for _, c := range []struct {
		name  string
		width int
		env   map[string]string
		want  bool
	}{
		{"a pipe", 0, map[string]string{"TERM_PROGRAM": "WezTerm", "FORCE_HYPERLINK": "1"}, false},
		{"a terminal that nobody knows", 80, map[string]string{"TERM": "xterm"}, false},
		{"kitty", 80, map[string]string{"TERM": "xterm-kitty"}, true},
		{"an old GNOME Terminal", 80, map[string]string{"VTE_VERSION": "4601"}, false},
		{"a newer one", 80, map[string]string{"VTE_VERSION": "6800"}, true},
		{"forced", 80, map[string]string{"TERM": "xterm", "FORCE_HYPERLINK": "1"}, true},
		{"forced off", 80, map[string]string{"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}, false},
		{"dumb", 80, map[string]string{"TERM": "dumb", "FORCE_HYPERLINK": "1"}, false},
		{"tmux in iTerm", 80, map[string]string{"TERM": "tmux-256color", "TERM_PROGRAM": "iTerm.app"}, false},
	} {
		if got := takesLinks(Env{Width: c.width, Getenv: func(name string) string { return c.env[name] }}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
