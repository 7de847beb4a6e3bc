"""Results drawn once, for screen and paper: plain functions that know no web framework."""
