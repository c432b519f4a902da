"""The variables in addresses."""

from pydantic import BaseModel, Field

from opensearch.names import MAX_ID_BYTES


class InCatalogue(BaseModel):
    """Which catalogue."""

    catalogue: str = Field(description="The catalogue's name; GET /v1/catalogues lists them")


class OfItem(InCatalogue):
    """Which item of which catalogue."""

    id: str = Field(description="The item's id", max_length=MAX_ID_BYTES)
