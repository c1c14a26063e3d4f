package cli

import (
	"slices"
	"strconv"
	"strings"
)

// takesLinks reports whether the terminal shows links that a text carries (OSC 8).
// FORCE_HYPERLINK settles it; else it goes by the names and versions of terminals
// that are known to. It is false where stdout is no terminal.
func takesLinks(env Env) bool {
	if env.Width == 0 || env.Getenv("TERM") == "dumb" {
		return false
	}
	if forced := env.Getenv("FORCE_HYPERLINK"); forced != "" {
		return forced != "0"
	}
	if strings.HasPrefix(env.Getenv("TERM"), "screen") || strings.HasPrefix(env.Getenv("TERM"), "tmux") {
		return false // older ones drop them, and print what is left
	}
	if version, err := strconv.Atoi(env.Getenv("VTE_VERSION")); err == nil {
		return version >= 5000 // GNOME Terminal and its kin; 0.50.0 is the first
	}
	switch {
	case env.Getenv("WT_SESSION") != "", env.Getenv("KONSOLE_VERSION") != "", env.Getenv("DOMTERM") != "":
		return true
	case slices.Contains([]string{"xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm"}, env.Getenv("TERM")):
		return true
	}
	return slices.Contains([]string{"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"}, env.Getenv("TERM_PROGRAM"))
}
