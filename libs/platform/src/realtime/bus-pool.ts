import type { Pool, PoolClient } from 'pg';

/**
 * `pool` for Socket.IO's adapter, which keeps one connection to listen on and takes another when that is lost, but gives
 * the lost one back to nobody: each outage would take a place of the pool, and closing the pool would wait for ever.
 */
export function busPool(pool: Pool): Pool {
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    client.once('end', () => client.release(true));
    return client;
  };
  return new Proxy(pool, {
    get(target, property): unknown {
      if (property === 'connect') return connect;
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
