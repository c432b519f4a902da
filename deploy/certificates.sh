#!/usr/bin/env bash
# Makes, once, an authority and the engine's certificate in the directory given: the nodes show it
# to each other and to us, and we trust nobody but this authority.
set -euo pipefail
out=${1:?the directory to write to}
if [ -s "$out/node.pem" ] && [ -s "$out/ca.pem" ]; then
  echo "certificates: there already"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
days=${CERTIFICATE_DAYS:-825}

openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days "$days" -subj "/O=Pinwheel/CN=authority" \
  -keyout "$work/ca.key" -out "$work/ca.pem"
openssl req -newkey rsa:3072 -nodes -sha256 -subj "/CN=engine" \
  -keyout "$work/node.rsa" -out "$work/node.csr"
openssl pkcs8 -topk8 -nocrypt -in "$work/node.rsa" -out "$work/node.key"
cat > "$work/names" <<NAMES
subjectAltName=DNS:engine-1,DNS:engine-2,DNS:engine-3,DNS:localhost,IP:127.0.0.1
extendedKeyUsage=serverAuth,clientAuth
NAMES
openssl x509 -req -sha256 -days "$days" -in "$work/node.csr" -extfile "$work/names" \
  -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -out "$work/node.pem"

# The engine runs as user 1000 in its image; the authority's own key is not kept.
install -m 0644 "$work/ca.pem" "$out/ca.pem"
install -m 0600 "$work/node.key" "$out/node.key"
[ "$(id -u)" != 0 ] || chown 1000:1000 "$out/node.key"
install -m 0644 "$work/node.pem" "$out/node.pem"
echo "certificates: made in $out, good for $days days"
