"""Training, put together: run queries, collect windows, fit, judge, keep."""
