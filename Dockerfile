# The web server, the worker, beat and Flower are this one image with different commands.
#
#   docker compose build --build-arg TORCH_INDEX=…
#
# TORCH_INDEX names a package index that serves torch for CPUs only. Without it torch comes with its
# GPU libraries: that works as well, and the image is five gigabytes larger.

FROM python:3.11-slim-bookworm AS build
ARG TORCH_INDEX=""
ENV VIRTUAL_ENV=/opt/pinwheel UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1
WORKDIR /build
RUN pip install --no-cache-dir uv && uv venv "$VIRTUAL_ENV"
COPY pyproject.toml requirements.lock README.md ./
# An entry of the lock is a line at the margin and indented hashes; the lock only constrains here,
# so that the tools for development stay out.
RUN cp requirements.lock constraints.lock && \
    if [ -n "$TORCH_INDEX" ]; then \
      version=$(sed -n 's/^torch==\([0-9.]*\).*/\1/p' requirements.lock) && \
      uv pip install --no-cache --no-deps --index-url "$TORCH_INDEX" "torch==$version" && \
      awk '/^[a-z]/ { out = /^(torch|triton|nvidia-|cuda-)/ } !out' requirements.lock \
        > constraints.lock; \
    fi && \
    uv pip install --no-cache --constraint constraints.lock --requirement pyproject.toml
COPY app app
COPY opensearch opensearch
COPY ranking ranking
COPY workers workers
RUN uv pip install --no-cache --no-deps .

FROM python:3.11-slim-bookworm
RUN apt-get update && apt-get install --yes --no-install-recommends libgomp1 openssl && \
    rm -rf /var/lib/apt/lists/* && \
    useradd --uid 1000 --create-home --home-dir /home/pinwheel pinwheel && \
    install -d -o pinwheel -g pinwheel /var/lib/pinwheel
COPY --from=build /opt/pinwheel /opt/pinwheel
ENV PATH=/opt/pinwheel/bin:$PATH PYTHONUNBUFFERED=1 \
    PINWHEEL_HOME=/var/lib/pinwheel PINWHEEL_CACHE=/var/lib/pinwheel/cache PINWHEEL_HOST=0.0.0.0
USER pinwheel
WORKDIR /home/pinwheel
VOLUME /var/lib/pinwheel
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["gunicorn", "-c", "python:app.api.gunicorn", "app:create_app()"]
