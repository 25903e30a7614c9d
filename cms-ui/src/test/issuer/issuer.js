// A real issuer for the tests: oidc-provider as it comes, with its own pages. It says where it is,
// is told in one line for which client it speaks and of whom, and ends with whoever started it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Provider } from 'oidc-provider';

const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${server.address().port}`;
console.log(address);

const told = createInterface({ input: process.stdin });
told.once('close', () => process.exit());
told.once('line', (line) => {
  const { client, people } = JSON.parse(line);
  const provider = new Provider(address, {
    clients: [client],
    claims: { profile: ['name', 'preferred_username', 'groups'], email: ['email', 'email_verified'] },
    findAccount: (_, sub) => people[sub] && { accountId: sub, claims: () => ({ sub, ...people[sub] }) },
    pkce: { required: () => true },
  });
  server.on('request', provider.callback());
  console.log('open');
});
