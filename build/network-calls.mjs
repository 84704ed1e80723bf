/** What strace is to write down: every call that names an address to reach. */
export const traceArguments = (output) =>
  `-f -qq --seccomp-bpf -e signal=none -s 128 -e trace=connect,sendto,sendmsg,sendmmsg -o`
    .split(' ')
    .concat(output)

/**
 * The command that runs a program with no way out: in a network namespace of its own, which has the loopback and no
 * route. Root needs no user namespace for that, others are given one.
 */
export function withoutRoute(program, args) {
  const ownNetwork = process.getuid?.() === 0 ? '-n' : '-rn'
  const onlyLoopback = 'ip link set lo up && exec "$0" "$@"'
  return ['unshare', [ownNetwork, '--', 'sh', '-c', onlyLoopback, program, ...args]]
}

const patterns = {
  AF_INET: /sin_port=htons\((?<port>\d+)\), sin_addr=inet_addr\("(?<host>[^"]*)"\)/,
  AF_INET6: /sin6_port=htons\((?<port>\d+)\).*?inet_pton\(AF_INET6, "(?<host>[^"]*)"/,
  AF_UNIX: /sun_path=(?<host>@?"[^"]*")/,
}

/** Every call in strace's output that names an address, in order; a `port` only where the family has ports. */
export const networkCalls = (text) =>
  text.split('\n').flatMap((line) => {
    const call = /^\d+\s+(?<name>connect|sendto|sendmsg|sendmmsg)\(/.exec(line)?.groups?.name
    // Netlink's own messages carry families that are no address: only what follows `sa_family` is one.
    const family = /sa_family=(?<family>AF_\w+|0x[\da-f]+)/.exec(line)?.groups?.family
    if (call === undefined || (family === undefined && call !== 'connect')) return []
    const found = patterns[family]?.exec(line)?.groups
    const port = found?.port === undefined ? null : Number(found.port)
    return [{ call, family: family ?? 'unread', host: found?.host ?? null, port }]
  })

const isLoopback = (host) => host !== null && (/^(::ffff:)?127\./.test(host) || host === '::1')

/** What the kernel itself answers: sockets of the file system, its own messages, and the end of a connection. */
const within = ['AF_UNIX', 'AF_NETLINK', 'AF_UNSPEC']

/** Whether a call could reach beyond this machine; a question to a name server does, by whatever address it goes. */
export const leaves = ({ family, host, port }) =>
  !within.includes(family) && (!isLoopback(host) || port === 53)

/** The calls counted by name, family and address, as rows of text; loopback's ports and the names that files are given by number or chance made one. */
export function countCalls(calls) {
  const counts = new Map()
  for (const { call, family, host, port } of calls) {
    const place =
      isLoopback(host) && port !== 53 ? host : [host ?? '', port ?? ''].join(':').replace(/:$/, '')
    const key = [call, family, place.replace(/\d+(?="$)|(?<=scoped_dir)\w+/, 'N')].join('\t')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].sort().map(([key, count]) => [...key.split('\t'), String(count)])
}
