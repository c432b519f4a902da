"""All that `pinwheel up` starts: engine, Redis, web, worker, beat, Flower, and their keeper."""
