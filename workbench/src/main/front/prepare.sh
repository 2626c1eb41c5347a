#!/bin/sh
# Brings the front-end packages of package-lock.json to target/classes/org/comity/front.
# npm runs only when the lock file has changed since the last time, so that later builds work offline.
set -eu
cd "$(dirname "$0")/../../.."

for tool in node npm; do
  command -v "$tool" >/dev/null 2>&1 || {
    echo "Comity's build needs $tool (Node 20 or newer, with npm) for its charts and pages, and found none: install Node.js, then build again." >&2
    exit 1
  }
done

stamp=node_modules/.comity-lock
if ! cmp -s package-lock.json "$stamp"; then
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || {
    echo "npm could not get the front-end packages: the first build needs a way to an npm registry, later ones do not." >&2
    exit 1
  }
  cp package-lock.json "$stamp"
fi
exec node src/main/front/assemble.mjs
