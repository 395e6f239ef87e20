// Endpoints as Mutagen's command line writes them.

/** path, [user@]host[:port]:path, or docker://[user@]container/path */
export function endpointText(url = {}) {
  const user = url.user ? `${url.user}@` : '';
  const path = url.path ?? '';
  switch (url.protocol) {
    case 'ssh':
      return `${user}${url.host ?? ''}${url.port ? `:${url.port}` : ''}:${path}`;
    case 'docker':
      return `docker://${user}${url.host ?? ''}${/^[~]|^[A-Za-z]:/.test(path) ? '/' : ''}${path}`;
    default:
      return path;
  }
}

/** Where it is, in short: the host or container, nothing for this computer. */
export function hostText(url = {}) {
  return url.host ? `${url.user ? `${url.user}@` : ''}${url.host}${url.port ? `:${url.port}` : ''}` : '';
}

/** Reads an endpoint as the command line does, save that its own check of what is missing comes later. */
export function parseEndpoint(text) {
  const docker = /^docker:\/\/(?:([^@/]*)@)?([^/]+)(\/.*)$/is.exec(text);
  if (docker) {
    const path = /^\/(~|[A-Za-z]:[\\/])/.test(docker[3]) ? docker[3].slice(1) : docker[3];
    return { protocol: 'docker', user: docker[1] ?? '', host: docker[2], path };
  }
  const ssh = /^(?!@)(?:([^@:/]+)@)?([^:/]+):(?:(\d*):)?(.+)$/s.exec(text);
  if (ssh && !/^[A-Za-z]:[\\/]/.test(text)) {
    return { protocol: 'ssh', user: ssh[1] ?? '', host: ssh[2], port: ssh[3] ?? '', path: ssh[4] };
  }
  return { protocol: 'local', path: text };
}
