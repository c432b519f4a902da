"""OpenSearch Dashboards, spoken to from outside."""
