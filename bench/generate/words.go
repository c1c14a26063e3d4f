package main

var (
	firstNames = []string{"Ada", "Bram", "Corin", "Dela", "Edda", "Fenn", "Greta", "Hollis", "Ivo", "Jorun", "Kesia", "Lorne", "Mira", "Nils", "Orla", "Piers", "Quill", "Runa", "Stellan", "Thea"}
	lastNames  = []string{"Abbering", "Brandvold", "Castellow", "Dunmarch", "Ellerby", "Fairhaven", "Grindal", "Hollowell", "Ingersby", "Jarrow", "Kestrel", "Lindquay", "Marrable", "Norvold", "Ottershaw", "Pellworth", "Quenby", "Rosendal", "Skarsted", "Thornbury", "Underhay", "Varley", "Westergard", "Yarrow"}
	titles     = []string{"mayor of {place}", "head of the {place} port authority", "chair of the {place} council", "a harbour engineer in {place}", "a spokeswoman for the {place} council", "deputy mayor of {place}", "director of the {place} clinic", "a teacher in {place}", "who runs the ferry office in {place}", "treasurer of {place}"}
	places     = []string{"Ostrava Quay", "Wendermere", "Halden Point", "Sorrel Bay", "Tamsin", "Kirkholm", "Veldmouth", "Brackwater", "Lanner", "Istow", "Merrow", "Calder Reach"}
	projects   = []string{"northern ferry", "harbour tunnel", "tram line", "east clinic", "school merger", "fish market", "flood wall", "night bus", "water levy", "old bridge", "grain terminal", "housing plan"}
	months     = []string{"January", "February", "March", "April", "June", "July", "September", "October", "November"}
	trades     = []string{"carpenters", "nurses", "dockers", "teachers", "bus drivers", "growers", "net makers", "surveyors"}
	cues       = []string{"said", "said", "said", "said", "told reporters", "added", "argued", "explained", "noted"}
	unnamed    = []string{"Two officials who have seen the draft contract", "A person briefed on the talks", "An engineer who worked on the study", "Three members of the committee"}
)

// supports and opposes are what may be said of a project.
var supports = []string{
	"the {project} will bring {n} jobs to {place} by {month}",
	"the {project} has the backing of all {n} {trade} in {place}",
	"work on the {project} is {n} days ahead of the plan for {month}",
	"the {project} pays for itself within {n} months",
	"nobody in {place} would want to lose the {project} after {n} years of waiting",
	"the {project} remains the best of the {n} plans before the council in {month}",
}

var opposes = []string{
	"the {project} would cost {place} {n} million crowns more than was promised in {month}",
	"the {project} has lost the support of {n} of the {trade} since {month}",
	"work on the {project} is {n} days behind and will not end in {month}",
	"the {project} serves {n} people and burdens the rest of {place}",
}

var plain = []string{
	"{n} letters had come in about the {project} since {month}",
	"the committee met {n} times in {place} before {month}",
	"the survey of {n} {trade} in {place} would be printed in {month}",
	"the next hearing on the {project} is {n} days away",
	"{n} households in {place} were asked about the {project}",
}

// between is what the paper tells by itself.
var between = []string{
	"The hall in {place} was full {n} minutes before the doors closed, and people stood along the walls.",
	"Rain had kept the boats in the harbour for {n} hours.",
	"The plan was first drawn up {n} years ago, when the old council was still in office.",
	"Behind the market, the fences around the site are covered with {n} posters of a theatre group.",
	"The vote is open for {n} more days, and the count is public.",
	"A bus stops here every {n} minutes, but not on Sundays.",
	"The minutes of the meeting run to {n} pages, most of them on drainage.",
	"{place} has lived from the sea for the {n} years that its parish books go back.",
}
