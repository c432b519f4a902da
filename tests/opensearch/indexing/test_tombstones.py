from opensearch.indexing.tombstones import key


def test_a_key_is_both_names_where_they_fit_into_an_id():
    assert key("shop", "lamp/12") == "shop:lamp/12"
    assert key("shop", "x" * 507) == f"shop:{'x' * 507}"


def test_longer_ones_have_keys_of_their_own_that_no_short_one_has():
    keys = {key("shop", "x" * 508), key("shop", "x" * 509), key("shop-2", "x" * 508)}
    assert len(keys) == 3
    assert all(each.startswith("#") and len(each) == 65 for each in keys)
