/** The bare minimum that sends the same files: Fastify as it comes, with what it sends files by. Nobody is asked who they are. */
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

const app = Fastify();
await app.register(fastifyStatic, { root: process.env['FOLDER']!, serve: false });
app.get<{ Params: { name: string } }>('/:name', (request, reply) => reply.sendFile(request.params.name));
await app.listen({ port: 0, host: '127.0.0.1' });
process.send!({ port: (app.server.address() as { port: number }).port });
