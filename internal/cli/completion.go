package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/stancelint/stancelint/internal/report"
)

// completeCommand is what the scripts of completion ask; nobody types it.
const completeCommand = "__complete"

// shells are the shells that completion knows, with their scripts.
var shells = []struct{ name, script string }{{"bash", bashScript}, {"zsh", zshScript}, {"fish", fishScript}}

// completion is the command completion.
func completion(_ context.Context, env Env, args []string) (int, error) {
	f := flags(env, "completion", "bash|zsh|fish",
		"Print the script by which a shell completes commands, flags, rules and files.",
		"source <(stancelint completion bash)",
		"stancelint completion zsh > \"${fpath[1]}/_stancelint\"",
		"stancelint completion fish > ~/.config/fish/completions/stancelint.fish",
	)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	if f.NArg() == 1 {
		for _, shell := range shells {
			if shell.name == f.Arg(0) {
				_, err := fmt.Fprint(env.Stdout, shell.script)
				return statusClean, err
			}
		}
		return statusFailed, fmt.Errorf("there is no completion for %q: there are bash, zsh and fish", f.Arg(0))
	}
	return statusFailed, errors.New("completion takes a shell: bash, zsh or fish")
}

// A candidate is what a word may become, with what it means.
type candidate struct{ word, about string }

// complete prints what the last of the words may become, one a line with a tab
// before its meaning; ":files" is for names of files.
func complete(env Env, words []string) error {
	if len(words) == 0 {
		words = []string{""}
	}
	current := words[len(words)-1]
	for _, c := range candidates(env, words[:len(words)-1], current) {
		if c.word != fileValues && !strings.HasPrefix(c.word, current) {
			continue
		}
		line := report.Safe(c.word)
		if c.about != "" {
			line += "\t" + report.Safe(strings.ReplaceAll(c.about, "\n", " "))
		}
		if _, err := fmt.Fprintln(env.Stdout, line); err != nil {
			return err
		}
	}
	return nil
}

// candidates lists what the word after others may be.
func candidates(env Env, before []string, current string) []candidate {
	all := pages()
	p, named := all[0], false
	if len(before) > 0 {
		for _, other := range all {
			if other.name == before[0] {
				p, named, before = other, true, before[1:]
				break
			}
		}
	}
	if name, _, ok := strings.Cut(current, "="); ok && strings.HasPrefix(name, "--") {
		var list []candidate
		for _, c := range p.valuesOf(env, strings.TrimPrefix(name, "--")) {
			if c.word != fileValues {
				c.word = name + "=" + c.word
			}
			list = append(list, c)
		}
		return list
	}
	if flag := p.waiting(before); flag != "" {
		return p.valuesOf(env, flag)
	}
	if strings.HasPrefix(current, "-") {
		return p.flagNames()
	}
	list := p.arguments(env)
	if !named && len(before) == 0 {
		for _, other := range all {
			list = append(list, candidate{other.name, other.short})
		}
	}
	return list
}

// waiting is the flag that waits for its value after the words; "" is none.
func (p page) waiting(before []string) string {
	if p.flags == nil || len(before) == 0 {
		return ""
	}
	last := before[len(before)-1]
	var flag *pflag.Flag
	switch {
	case strings.HasPrefix(last, "--") && !strings.Contains(last, "="):
		flag = p.flags.Lookup(strings.TrimPrefix(last, "--"))
	case len(last) == 2 && last[0] == '-':
		flag = p.flags.ShorthandLookup(last[1:])
	}
	if flag == nil || flag.NoOptDefVal != "" {
		return ""
	}
	return flag.Name
}

// valuesOf lists the values that a flag can have.
func (p page) valuesOf(env Env, name string) []candidate {
	if p.flags == nil || p.flags.Lookup(name) == nil {
		return nil
	}
	var list []candidate
	for _, value := range p.flags.Lookup(name).Annotations[valuesKey] {
		if value == ruleValues {
			list = append(list, ruleCandidates(env, true)...)
			continue
		}
		list = append(list, candidate{word: value})
	}
	return list
}

func (p page) flagNames() []candidate {
	list := []candidate{{"--help", "tell the flags and examples"}}
	if p.flags != nil {
		p.flags.VisitAll(func(f *pflag.Flag) {
			_, usage := pflag.UnquoteUsage(f)
			list = append(list, candidate{"--" + f.Name, usage})
		})
	}
	return list
}

// arguments lists what a command takes beside flags.
func (p page) arguments(env Env) []candidate {
	switch p.name {
	case "explain":
		return ruleCandidates(env, false)
	case "completion":
		var list []candidate
		for _, shell := range shells {
			list = append(list, candidate{word: shell.name})
		}
		return list
	case "schema":
		return []candidate{{word: "ledger"}, {word: "config"}, {word: "input"}, {word: "output"}}
	case "config":
		return []candidate{{"verify", "check a config"}, {word: fileValues}}
	case "rules", "version", "man", "new-rule":
		return nil
	}
	return []candidate{{word: fileValues}}
}

// ruleCandidates lists the rules, those of the newsroom among them, and the
// categories as globs.
func ruleCandidates(env Env, globs bool) []candidate {
	engine, err := engineFor(env, "", false, nil)
	if err != nil { // a config that can’t be read keeps nobody from typing
		if engine, err = engineFor(env, "", true, nil); err != nil {
			return nil
		}
	}
	var list []candidate
	var categories []string
	for _, r := range engine.Rules() {
		list = append(list, candidate{r.ID, r.Title})
		if category, _, ok := strings.Cut(r.ID, "/"); ok && !slices.Contains(categories, category) {
			categories = append(categories, category)
		}
	}
	if globs {
		for _, category := range categories {
			list = append(list, candidate{category + "/*", "all of " + category})
		}
	}
	return list
}

const bashScript = `# bash completion of stancelint
_stancelint() {
	local line IFS=$'\n' words=() i current=${COMP_WORDS[COMP_CWORD]} cut=0
	# bash takes --flag=value for three words.
	for ((i = 1; i <= COMP_CWORD; i++)); do
		if [[ ${COMP_WORDS[i]} == = && ${#words[@]} -gt 0 ]]; then
			words[${#words[@]}-1]+="="
			[[ $i -lt $COMP_CWORD ]] && { ((i++)); words[${#words[@]}-1]+=${COMP_WORDS[i]}; }
			cut=1
		else
			words+=("${COMP_WORDS[i]}")
			cut=0
		fi
	done
	COMPREPLY=()
	for line in $(stancelint __complete "${words[@]}" 2>/dev/null); do
		line=${line%%$'\t'*}
		if [[ $line == :files ]]; then
			[[ $current == = ]] && current=
			COMPREPLY+=($(compgen -f -- "$current"))
			compopt -o filenames 2>/dev/null
		elif [[ $cut == 1 ]]; then
			COMPREPLY+=("${line#*=}")
		else
			COMPREPLY+=("$line")
		fi
	done
}
complete -F _stancelint stancelint
`

const zshScript = `#compdef stancelint
# zsh completion of stancelint
_stancelint() {
	local line files=0
	local -a described
	for line in "${(@f)$(stancelint __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
		case $line in
		'') ;;
		:files) files=1 ;;
		*$'\t'*) described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
		*) described+=("${line//:/\\:}") ;;
		esac
	done
	(( $#described )) && _describe -t values stancelint described
	(( files )) && _files
}
if [[ $funcstack[1] == _stancelint ]]; then
	_stancelint "$@"
else
	compdef _stancelint stancelint
fi
`

const fishScript = `# fish completion of stancelint
function __stancelint_complete
	set -l words (commandline -opc) (commandline -ct)
	for line in (stancelint __complete $words[2..] 2>/dev/null)
		if test "$line" = :files
			__fish_complete_path (commandline -ct)
		else
			echo $line
		end
	end
end
complete -c stancelint -f -a '(__stancelint_complete)'
`
