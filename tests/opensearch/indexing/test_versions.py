from opensearch.indexing.versions import Versions


def test_versions_grow_though_the_clock_stands_or_goes_back():
    times = iter([100, 100, 50, 200])
    versions = Versions(lambda: next(times))
    assert [versions.next() for _ in range(4)] == [100, 101, 102, 200]
