// Scoring tests.
