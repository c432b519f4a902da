"""What `pinwheel train` takes and prints, before anything is searched."""

import pytest
from click.testing import CliRunner

from app.cli import train
from app.training.report import TrainingReport


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ("--catalogue shop --promote latest --rollback", "say --promote or --rollback, not both"),
        ("--from-catalogue shop --catalogue other", "--catalogue other is not --from-catalogue"),
        ("", "say --catalogue NAME --judgments FILE, or --from-catalogue NAME"),
    ],
)
def test_options_that_contradict_each_other_are_refused(
    options: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "patient", lambda: None)
    done = CliRunner().invoke(train.command, options.split())
    assert (done.exit_code, says in done.output) == (2, True)


def test_every_reason_of_a_refusal_has_a_line_and_numbers_are_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report = TrainingReport(
        catalogue="shop", version="1", queries=20, features=3, ndcg=0.64136979, before=0.66645,
        low=-0.0683, high=0.0168, promoted=False, refused=("not surely better", "short falls"),
    )  # fmt: skip
    monkeypatch.setattr(train, "patient", lambda: None)
    monkeypatch.setattr(train, "train", lambda *_: report)
    lines = CliRunner().invoke(train.command, ["--from-catalogue", "shop"]).output.splitlines()
    assert "ndcg: 0.6414" in lines
    assert lines[-2:] == ["refused: not surely better", "refused: short falls"]
