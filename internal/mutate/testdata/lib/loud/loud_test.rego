package lib.loud_test

import data.lib.loud

test_leaves_signs_alone if {
	not loud.is("…")
}
