import multiprocessing
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.queues import SimpleQueue
from pathlib import Path

import numpy as np
import pytest

from ranking.encoders.encoder import Vectors
from ranking.encoders.minilm import MiniLM, model_folder

SENTENCES = (
    "boho living room",
    "Sony WH-1000XM4 wireless noise cancelling headphones",
    "a quiet evening by the sea, painted in oil on canvas",
    "usb hub",
    "Chop the onions finely and fry them in butter until golden. " * 20,
)

LOADS_AND_LISTS_HEAVY_MODULES = """
import sys
from pathlib import Path
from ranking.encoders.named import encoder_named
encoder_named("minilm", Path(sys.argv[1])).query("usb hub")
print(sorted({"torch", "transformers", "sentence_transformers", "onnx"} & set(sys.modules)))
"""


@pytest.fixture(scope="module")
def reference() -> Vectors:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(model_folder()), device="cpu")
    return np.asarray(model.encode(list(SENTENCES), normalize_embeddings=True))


def query_in_child(encoder: MiniLM, answers: "SimpleQueue[Vectors]") -> None:
    answers.put(encoder.query("usb hub"))


def test_agrees_with_the_original_at_full_precision(minilm: MiniLM, reference: Vectors) -> None:
    cosines = (minilm.documents(SENTENCES) * reference).sum(axis=1)
    assert cosines.min() > 0.98


def test_gives_unit_vectors_of_the_stated_dimension(minilm: MiniLM) -> None:
    vectors = minilm.documents(["", "lamp", "x" * 100_000, "\ud800 broken", "日本語 ✨"])
    assert vectors.shape == (5, minilm.fingerprint.dimension)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_vector_depends_on_its_text_alone(minilm: MiniLM) -> None:
    together = minilm.documents(SENTENCES)
    alone = np.stack([minilm.query(text) for text in SENTENCES])
    assert np.array_equal(together, alone)


def test_no_documents_give_no_rows(minilm: MiniLM) -> None:
    assert minilm.documents([]).shape == (0, 384)


def test_many_threads_get_what_one_gets(minilm: MiniLM) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = [*pool.map(minilm.query, SENTENCES * 10)]
    assert np.array_equal(np.stack(answers[:5]), minilm.documents(SENTENCES))
    assert np.array_equal(np.stack(answers[-5:]), minilm.documents(SENTENCES))


def test_answers_on_both_sides_of_a_fork(minilm: MiniLM) -> None:
    expected = minilm.documents(["usb hub"])[0]
    context = multiprocessing.get_context("fork")
    answers: SimpleQueue[Vectors] = context.SimpleQueue()
    child = context.Process(target=query_in_child, args=(minilm, answers))
    child.start()
    child.join(30)
    assert child.exitcode == 0
    assert np.array_equal(answers.get(), expected)
    assert np.array_equal(minilm.query("usb hub"), expected)


def test_serving_loads_neither_torch_nor_the_converter(minilm: MiniLM, models: Path) -> None:
    command = [sys.executable, "-c", LOADS_AND_LISTS_HEAVY_MODULES, str(models)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=True)
    assert done.stdout.strip() == "[]"


def test_the_fingerprint_names_weights_and_quantisation(minilm: MiniLM) -> None:
    assert minilm.fingerprint.as_meta() == {
        "name": "minilm",
        "dimension": 384,
        "weights": "53aa51172d142c89",
        "quantisation": "int8-1",
    }
