// Whether node_modules is what the lock file says, and whether this machine can run it.

/** The oldest Node the program itself runs on, where the pinned one cannot be had. */
const OLDEST_OWN = [22, 12];

/**
 * Compares the lock file with the one npm leaves in node_modules when an installation is complete.
 *
 * @param {{packages?: object}} wanted package-lock.json
 * @param {{packages?: object} | undefined} found node_modules/.package-lock.json
 */
function isInstalled(wanted, found) {
  if (!found || !found.packages || !wanted.packages) return false;
  return Object.keys(wanted.packages).every(function (place) {
    const want = wanted.packages[place];
    const have = found.packages[place];
    if (place === '' || want.link) return true;
    // Packages of other platforms are in the lock file and not on the disk.
    if (!have) return Boolean(want.optional || want.devOptional || want.peer);
    return have.version === want.version;
  });
}

/** `24.20.0` from `v24.20.0`, as numbers. */
function versionOf(text) {
  return text.replace(/^v/, '').split('.').map(Number);
}

function isAtLeast(version, oldest) {
  return version[0] > oldest[0] || (version[0] === oldest[0] && version[1] >= oldest[1]);
}

/**
 * Why this machine cannot run the program, in one sentence; undefined when it can.
 *
 * @param {{version: string, platform: string, arch: string, libc: string}} machine
 * @param {object} manifest package.json
 */
function whyNot(machine, manifest) {
  if (hasPinnedNode(machine, manifest) || isAtLeast(versionOf(machine.version), OLDEST_OWN)) return undefined;
  return (
    'Afterclass brings its own Node for Linux on x64 and arm64 with glibc; this machine (' +
    [machine.platform, machine.arch, machine.libc].filter(Boolean).join(' ') +
    ') needs Node ' +
    OLDEST_OWN.join('.') +
    ' or newer and has ' +
    machine.version +
    '.'
  );
}

function hasPinnedNode(machine, manifest) {
  if (machine.libc === 'musl') return false;
  return 'node-' + machine.platform + '-' + machine.arch in (manifest.optionalDependencies || {});
}

module.exports = { isInstalled, whyNot, hasPinnedNode };
