"""What the engine is made of: Maven coordinates, and the digest each file must have."""

from dataclasses import dataclass
from pathlib import Path

from jgo.config import GlobalSettings
from jgo.maven import MavenContext

VERSION = "3.6.0"  # newer plugins are not published there: 3.6 is the newest complete set


@dataclass(frozen=True)
class Artifact:
    """One zip of a Maven repository. The plugins' digests are published nowhere, so all are kept
    here: a changed file is refused whatever a repository says of it."""

    group: str
    name: str
    version: str
    sha256: str

    @property
    def coordinates(self) -> str:
        """As Maven writes it."""
        return f"{self.group}:{self.name}:{self.version}:zip"


DISTRIBUTION = Artifact(
    "org.opensearch.distribution.integ-test-zip",
    "opensearch",
    VERSION,
    "a91faa1dc1cadc78cb278b4f63847e19e1627a4e9de698e14e7efc14ee37b286",
)
PLUGINS = (  # in the order of installation: neural-search extends k-NN
    Artifact(
        "org.opensearch.plugin",
        "opensearch-knn",
        f"{VERSION}.0",
        "ac392ca28a39b3bf290648a422ef30cb149dda2963a9d7feb26060e932341c9a",
    ),
    Artifact(
        "org.opensearch.plugin",
        "neural-search",
        f"{VERSION}.0",
        "6ef1b206e79391e2e36268e32dc34d27fd8b8a59a8eb0a7393c97d53b038e433",
    ),
)
ARTIFACTS = (DISTRIBUTION, *PLUGINS)


@dataclass(frozen=True)
class Located:
    """Where an artifact lies in the local Maven repository, and where it can be had from."""

    path: Path
    urls: tuple[str, ...]


def locate(artifact: Artifact, repository: str | None = None) -> Located:
    """An artifact's places. `repository` is a Maven repository's address; None: those of jgo's own
    configuration file, else jgo's default. The local repository is Maven's (`M2_REPO`)."""
    configured = GlobalSettings.load().repositories or None
    remotes = {"chosen": repository.rstrip("/")} if repository else configured
    context = MavenContext(remote_repos=remotes)
    component = context.project(artifact.group, artifact.name).at_version(artifact.version)
    packed = component.artifact(packaging="zip")
    tail = f"{component.path_prefix.as_posix()}/{packed.filename}"
    return Located(
        context.repo_cache / component.path_prefix / packed.filename,
        tuple(f"{remote}/{tail}" for remote in context.remote_repos.values()),
    )
