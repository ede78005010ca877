// Aggregates tests.
