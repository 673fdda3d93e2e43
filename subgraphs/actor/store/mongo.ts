import type { MongoClients } from '../../storage/mongo-clients.ts';
import type { StoreAddress } from '../../storage/store-url.ts';
import type { ActorStore } from './port.ts';

export async function openMongoActorStore(
  _address: Extract<StoreAddress, { backend: 'mongodb' }>,
  _actor: string,
  _clients?: MongoClients,
): Promise<ActorStore> {
  throw new Error('not yet');
}
