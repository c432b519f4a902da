"""The embedded engine: find a JDK, fetch, install, start, watch, stop; 1..n nodes on loopback."""
