from dipltime.events import kinds as k


def test_words_that_were_seen_have_the_bits_of_the_table() -> None:
    known, seen = k.word_kinds(), k.seen_kinds()
    for word in ("the", "met", "summit", "xylographically", "zzyzx"):
        assert seen[word] == known[word]


def test_what_was_seen_stays_out_of_the_table() -> None:
    assert k.seen_kinds()["qwertyuiop"] == 0
    assert k.word_kinds().get("qwertyuiop") is None


def test_a_kind_is_looked_for_within_its_bounds() -> None:
    bits = [k.COMMA, k.PREPOSITION, 0]
    assert k.has(k.COMMA | k.BREAK, bits, 0, 2)
    assert not k.has(k.COMMA, bits, 1, 3)
    assert not k.has(k.COMMA, bits, 0, 0)
