#!/usr/bin/env bash
# Starts one OpenSearch node with the security plugin: our certificates, our two users, no demo
# configuration. The first node to form the cluster loads the users into its security index.
set -euo pipefail
cd /usr/share/opensearch

hashed() {
  OPENSEARCH_JAVA_HOME=${OPENSEARCH_JAVA_HOME:-$PWD/jdk} \
    bash plugins/opensearch-security/tools/hash.sh -p "$1" | tail -n 1
}

umask 077
cat > config/opensearch-security/internal_users.yml <<USERS
_meta: {type: internalusers, config_version: 2}
admin:
  hash: "$(hashed "$OPENSEARCH_PASSWORD")"
  reserved: true
  backend_roles: [admin]
kibanaserver:
  hash: "$(hashed "$DASHBOARDS_PASSWORD")"
  reserved: true
USERS
unset OPENSEARCH_PASSWORD DASHBOARDS_PASSWORD
exec ./opensearch-docker-entrypoint.sh opensearch
