"""What is wrong with a body is told once, by the client's own names."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from app.api.events import Events
from app.api.item_body import ItemBody
from app.api.judgments import Rating
from app.api.problem import FieldError
from app.api.validation import refusal


def told(model: type[BaseModel], given: dict[str, Any]) -> list[FieldError]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(given)
    return list(refusal(caught.value, model, "body").errors)


@pytest.mark.parametrize("value", [None, {"a": 1}, [{}]])
def test_of_what_may_be_one_of_several_kinds_there_is_one_complaint(value: object) -> None:
    (one,) = told(ItemBody, {"title": "x", "attributes": {"wood": value}})
    assert one.field == "attributes.wood"
    assert one.remedy.startswith("send text or a number or true or false")


def test_a_fault_within_one_of_several_kinds_is_told_as_itself() -> None:
    event = {"action_name": "click", "event_attributes": {"object": {"object_id": "a" * 300}}}
    (one,) = told(Events, {"events": [event]})
    assert one.field == "events.0.event_attributes.object.object_id"
    assert one.remedy == "shorten it to 256 characters"


def test_every_wrong_field_has_a_complaint_of_its_own() -> None:
    assert [one.field for one in told(ItemBody, {"price": "x", "tags": 1})] == ["price", "tags"]


def test_a_complaint_of_our_own_is_told_as_it_is() -> None:
    (one,) = told(ItemBody, {"tags": ["x"] * 1_001})
    assert one.message == "has 1,001 values, at most 1,000 are taken"


def test_what_is_blank_is_told_in_words() -> None:
    (one,) = told(Rating, {"query": " ", "item": "1", "judge": "me", "rating": 1})
    assert (one.field, one.remedy) == ("query", "give more than spaces")
