package lint

import (
	"path"
	"strings"

	"github.com/stancelint/stancelint/internal/diag"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
)

// A Setup is what holds for one draft or ledger.
type Setup struct {
	Select     *policy.Selection
	Registries []string   // files of sources and targets that many ledgers share
	Fail       diag.Level // the lowest level that fails the run; 0 is none
}

// set asks what holds for each unit, and gives each the registries that its
// setup names. Registries are read once; what is wrong with them is found by
// units of their own.
func (o Options) set(units []unit) ([]unit, error) {
	if o.Setup == nil {
		for i := range units {
			units[i].setup = Setup{Select: o.Select}
		}
		return units, nil
	}
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = u.name()
	}
	setup, err := o.Setup(names)
	if err != nil {
		return nil, err
	}
	s := shelf{registries: map[string]*registry{}, sets: map[string]bool{}}
	for i := range units {
		units[i].setup = setup(names[i])
		if err := s.share(&units[i]); err != nil {
			return nil, err
		}
	}
	return append(units, s.units...), nil
}

// A registry is one that was read, with what is wrong in it.
type registry struct {
	ledger   *ledger.Ledger
	problems []loader.Problem
}

// A shelf holds the registries of a run.
type shelf struct {
	registries map[string]*registry // by file
	sets       map[string]bool      // of files, that have a unit
	units      []unit
}

// share gives a unit its registries.
func (s *shelf) share(u *unit) error {
	own := unit{setup: u.setup, files: u.files}
	for _, name := range u.setup.Registries {
		r, err := s.read(u.files, name)
		if err != nil {
			return err
		}
		u.shared = append(u.shared, r.ledger)
		own.shared = append(own.shared, r.ledger)
		own.problems = append(own.problems, r.problems...)
	}
	key := strings.Join(u.setup.Registries, "\x00")
	if len(own.shared) > 0 && !s.sets[key] {
		s.sets[key] = true
		own.root = u.files.root(path.Clean(u.setup.Registries[0]))
		s.units = append(s.units, own)
	}
	return nil
}

func (s *shelf) read(files *files, name string) (*registry, error) {
	if r, known := s.registries[name]; known {
		return r, nil
	}
	f, err := files.read(name)
	if err != nil {
		return nil, err
	}
	r := &registry{}
	r.ledger, r.problems = loader.DecodeRegistry(f)
	s.registries[name] = r
	return r, nil
}
