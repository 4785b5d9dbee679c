import { Failure } from './failure';
import { host } from './host';
import type { Commands } from './types.gen';

/** Asks the core; rejects with a [`Failure`]. The whole client. */
export async function call<K extends keyof Commands>(command: K, payload: Commands[K][0]): Promise<Commands[K][1]> {
  try {
    return (await host.rpc(command, payload)) as Commands[K][1];
  } catch (cause) {
    throw Failure.of(cause);
  }
}
