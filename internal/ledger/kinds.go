package ledger

// Top is the top level of a ledger.
func Top() Kind {
	return Kind{
		Name: topName,
		Doc:  "one draft, who claims what in it, and which side each claim takes",
		Fields: []Field{
			{Name: "draft", Type: Path, Doc: "the draft, relative to the ledger; default: the sibling with the same stem"},
			{Name: "published", Type: Date, Doc: "dateline, against which \"last week\" is read; default: `date` in the draft's front matter, TOML or YAML"},
			meta(),
		},
	}
}

// Sources are those who speak, or are spoken of.
func Sources() Kind {
	named := []string{"named_person", "named_org", "document"}
	return Kind{
		Name:  "source",
		Table: "sources",
		Doc:   "whoever speaks, or is spoken of",
		Fields: []Field{
			{Name: "type", Type: Enum, Required: true, Enum: []string{"named_person", "named_org", "document", "anonymous", "unnamed_person", "unnamed_group"}, Doc: "what kind of source it is"},
			{Name: "name", Type: String, Words: true, When: &Condition{"type", named}, Doc: "as printed at first reference; required for the named types and documents"},
			{Name: "title", Type: String, Doc: "the role that the draft owes the reader at first reference"},
			{Name: "aliases", Type: Strings, Words: true, Doc: "other forms that the draft prints (\"Kelly\")"},
			{Name: "descriptor", Type: String, Words: true, Doc: "how an unnamed source is printed (\"people familiar with the matter\")"},
			{Name: "count", Type: Count, Doc: "how many people stand behind the descriptor"},
			{Name: "members", Type: Refs, Refers: "sources", Doc: "for a group or an organisation"},
			{Name: "speaks_for", Type: Refs, Refers: "sources", Doc: "a spokesperson's principals"},
			derivedFrom("where this source has it from: two sources with one origin are not independent"),
			access("whether the source was there, or has it from others"),
			groundRules("default `on_record` for named sources and documents"),
			{Name: "anonymity", Type: Table, Doc: "for anonymous sources", Fields: []Field{
				{Name: "reason", Type: String, Doc: "why the source is not named"},
				{Name: "known_to_editor", Type: Bool, Doc: "whether an editor knows who it is"},
				{Name: "approved_by", Type: String, Doc: "who approved that the source is not named"},
			}},
			{Name: "url", Type: String, Doc: "for documents: where"},
			{Name: "locator", Type: String, Doc: "for documents: which page or timestamp"},
			{Name: "retrieved", Type: Date, Doc: "for documents: seen when"},
			{Name: "file", Type: Path, Doc: "a transcript or document text kept in the repository: quotes are checked against it word for word"},
			meta(),
		},
	}
}

// Targets are the propositions that claims take sides on.
func Targets() Kind {
	return Kind{
		Name:  "target",
		Table: "targets",
		Doc:   "the propositions that claims take sides on",
		Fields: []Field{
			{Name: "text", Type: String, Words: true, Required: true, Doc: "the proposition as one plain sentence; required"},
			{Name: "kind", Type: Enum, Enum: []string{"proposition", "unity", "evaluation"}, Default: "proposition", Doc: "`unity`: that a group is of one mind; `evaluation`: a judgement, not a checkable fact"},
			{Name: "group", Type: Ref, Refers: "sources", When: &Condition{"kind", []string{"unity"}}, Doc: "the group of a `unity` target; required there"},
			{Name: "about", Type: Refs, Refers: "sources", Doc: "whom it concerns"},
			{Name: "adverse", Type: Bool, Doc: "it damages those it is about: they are owed a reply"},
			{Name: "impact", Type: Enum, Enum: []string{"normal", "high"}, Default: "normal", Doc: "`high` asks for corroboration"},
			{Name: "entails", Type: Refs, Refers: "targets", Doc: "who favors this also favors those"},
			{Name: "contrary", Type: Refs, Refers: "targets", Doc: "both can't hold (symmetric; write it on either side)"},
			meta(),
		},
	}
}

// Claims are attributions, and assertions in the draft's own voice.
func Claims() Kind {
	reply := []string{"responds_to", "answers"}
	return Kind{
		Name:    "claim",
		Table:   "claims",
		Doc:     "one attribution, or one assertion in the draft's own voice",
		Derived: []string{"quote_type"},
		Fields: []Field{
			{Name: "source", Type: Ref, Refers: "sources", Reserved: Narrator, Default: Narrator, Doc: "whose claim or position it is; default `narrator`"},
			{Name: "via", Type: Refs, Refers: "sources", OneOrMany: true, Doc: "who relays it, when that is someone else (\"Pigott quoted the president as saying\"); nearest to the reader first"},
			{Name: "cue", Type: String, Words: true, Doc: "the attributing words as printed (\"said\", \"pushed back on\")"},
			{Name: "content", Type: Strings, Words: true, OneOrMany: true, Min: 1, Doc: "the printed words of the claim, exact; several for a broken quotation"},
			{Name: "prefix", Type: String, Doc: "text right before, when `content` occurs more than once; with several pieces it places the first, and the others follow it in order"},
			{Name: "suffix", Type: String, Doc: "text right after, when `content` occurs more than once; with several pieces it places the first, and the others follow it in order"},
			{Name: "part", Type: Enum, Enum: []string{"headline", "standfirst", "body", "caption"}, Default: "body", Doc: "the part of the draft that it stands in"},
			{Name: "stance", Type: StanceTable, Refers: "targets", Enum: []string{"favor", "against", "none"}, Doc: "which side it takes on which target"},
			{Name: "modality", Type: Enum, Enum: []string{"asserted", "presupposed", "believed", "intended", "possible", "conditional"}, Default: "asserted", Doc: "how firmly it is put"},
			{Name: "values", Type: ValuesTable, Doc: "stated quantities, places, dates: `{ companies_sanctioned = 2 }`, `{ dead = { min = 290, max = 310 } }`; the attribute's name says of what"},
			{Name: "said_on", Type: Date, Doc: "the day that it was said"},
			{Name: "holds_from", Type: Date, Doc: "the time that the claim is about: its first day"},
			{Name: "holds_to", Type: Date, Doc: "the time that the claim is about: its last day"},
			link("denies", "the claims that it says are false"),
			link("responds_to", "the claims that it replies to"),
			link("corroborates", "the claims that it bears out"),
			link("supersedes", "a later position or a correction"),
			{Name: "answers", Type: Refs, Refers: "targets", Doc: "a denial of, or response to, every claim that favors the target"},
			{Name: "declined", Type: Bool, Needs: reply, Doc: "asked for a reply: refused to comment; needs `responds_to` or `answers`; `content`, if any, is the printed words that say so"},
			{Name: "unanswered", Type: Bool, Needs: reply, Doc: "asked for a reply: gave none; needs `responds_to` or `answers`; `content`, if any, is the printed words that say so"},
			{Name: "basis", Type: Enum, Enum: []string{"witnessed", "public_record", "common_knowledge"}, Doc: "what a claim in the draft's own voice rests on"},
			{Name: "evidence", Type: Refs, Refers: "sources", Doc: "documents or people that a claim rests on, beside its source"},
			access("as in a source, where this claim differs from its source's own"),
			derivedFrom("as in a source, where this claim differs from its source's own"),
			groundRules("as in a source, where this claim differs from its source's own"),
			{Name: "file", Type: Path, Doc: "as in a source, where this claim differs from its source's own"},
			{Name: "locator", Type: String, Doc: "as in a source, where this claim differs from its source's own"},
			{Name: "reviewed", Type: String, Doc: "a fingerprint that `stancelint review` stamps; opaque"},
			meta(),
		},
	}
}

// Tensions are the conflicts that the editor has seen.
func Tensions() Kind {
	return Kind{
		Name:  "tension",
		Table: "tensions",
		Doc:   "a conflict that the editor has seen",
		OneOf: []string{"told", "reason"},
		Fields: []Field{
			{Name: "claims", Type: Refs, Refers: "claims", Required: true, Min: 2, Doc: "two or more claim ids"},
			{Name: "told", Type: String, Words: true, Doc: "the draft's words that put the conflict to the reader; they must be in the draft"},
			{Name: "reason", Type: String, Words: true, Doc: "why it may stand, where the draft needs no words on it"},
			meta(),
		},
	}
}

func meta() Field {
	return Field{Name: "meta", Type: Meta, Doc: "free data for a newsroom's own rules"}
}

func link(name, doc string) Field {
	return Field{Name: name, Type: Refs, Refers: "claims", Foreign: true, Doc: doc + "; a claim in another ledger is `stem#id`"}
}

func access(doc string) Field {
	return Field{Name: "access", Type: Enum, Enum: []string{"first_hand", "second_hand"}, Doc: doc}
}

func derivedFrom(doc string) Field {
	return Field{Name: "derived_from", Type: Refs, Refers: "sources", Doc: doc}
}

func groundRules(doc string) Field {
	return Field{Name: "ground_rules", Type: Enum, Enum: []string{"on_record", "on_background", "deep_background", "off_record"}, Doc: doc}
}
