import { expect, test } from 'vitest'
import { countCalls, leaves, networkCalls } from './network-calls.mjs'

const one = (line: string) => networkCalls(line)[0]

test.each([
  [
    '12 connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
    { call: 'connect', family: 'AF_INET', host: '192.0.2.1', port: 443 },
  ],
  [
    '12 connect(3, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>',
    { call: 'connect', family: 'AF_INET6', host: '2001:db8::1', port: 443 },
  ],
  [
    '7  connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0',
    { call: 'connect', family: 'AF_UNIX', host: '@"/tmp/.X11-unix/X0"', port: null },
  ],
  [
    '12 sendto(3, "\\1\\0", 2, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 2',
    { call: 'sendto', family: 'AF_INET', host: '127.0.0.53', port: 53 },
  ],
  [
    '12 sendmsg(3, {msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16, msg_iov=[], msg_iovlen=0}, 0) = 2',
    { call: 'sendmsg', family: 'AF_INET', host: '224.0.0.251', port: 5353 },
  ],
  ['12 connect(3, 0x7ffc, 16) = -1 EFAULT', { call: 'connect', family: 'unread', host: null, port: null }],
])('reads %s', (line, call) => {
  expect(one(line)).toEqual(call)
})

test.each([
  '12 sendmsg(3, {msg_name=NULL, msg_namelen=0, msg_iov=[], msg_iovlen=1}, 0) = 2',
  '12 sendto(21, [{nlmsg_len=17, nlmsg_type=RTM_GETADDR}, {ifa_family=AF_UNSPEC}], 17, 0, NULL, 0) = 17',
  '12 <... connect resumed>) = 0',
  '12 +++ exited with 0 +++',
  '',
])('finds no address in %s', (line) => {
  expect(networkCalls(line)).toEqual([])
})

const at = (family: string, host: string | null, port: number | null = 80) => ({
  call: 'connect',
  family,
  host,
  port,
})

test.each([
  at('AF_INET', '192.0.2.1'),
  at('AF_INET', '0.0.0.0'),
  at('AF_INET', '128.0.0.1'),
  at('AF_INET6', '2001:db8::1'),
  at('AF_INET6', '::'),
  at('AF_INET6', '::ffff:192.0.2.1'),
  at('AF_INET', '127.0.0.53', 53),
  at('AF_INET6', '::1', 53),
  at('AF_PACKET', null, null),
  at('0x2b', null, null),
  at('unread', null, null),
])('$family $host:$port leaves the machine', (call) => {
  expect(leaves(call)).toBe(true)
})

test.each([
  at('AF_INET', '127.0.0.1'),
  at('AF_INET6', '::1'),
  at('AF_INET6', '::ffff:127.0.0.1'),
  at('AF_UNIX', '"/run/dbus/system_bus_socket"', null),
  at('AF_NETLINK', null, null),
  at('AF_UNSPEC', null, null),
])('$family $host:$port does not', (call) => {
  expect(leaves(call)).toBe(false)
})

test('counts calls by address, whatever the port on the loopback and the number of a display', () => {
  const calls = [
    at('AF_INET', '127.0.0.1', 40_001),
    at('AF_INET', '127.0.0.1', 40_002),
    at('AF_INET', '192.0.2.1', 443),
    at('AF_UNIX', '@"/tmp/.X11-unix/X7"', null),
    at('AF_UNIX', '@"/tmp/.X11-unix/X8"', null),
    at('AF_UNIX', '"/tmp/scoped_dir3cYfEk/SingletonSocket"', null),
    at('AF_UNIX', '"/tmp/scoped_dir7QVPgT/SingletonSocket"', null),
    at('AF_INET', '127.0.0.53', 53),
  ]
  expect(countCalls(calls)).toEqual([
    ['connect', 'AF_INET', '127.0.0.1', '2'],
    ['connect', 'AF_INET', '127.0.0.53:53', '1'],
    ['connect', 'AF_INET', '192.0.2.1:443', '1'],
    ['connect', 'AF_UNIX', '"/tmp/scoped_dirN/SingletonSocket"', '2'],
    ['connect', 'AF_UNIX', '@"/tmp/.X11-unix/XN"', '2'],
  ])
})
