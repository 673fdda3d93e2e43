import type { MongoClients } from '../../storage/mongo-clients.ts';
import type { StoreAddress } from '../../storage/store-url.ts';
import type { IndexStore } from './port.ts';

export async function openMongoIndex(
  _address: Extract<StoreAddress, { backend: 'mongodb' }>,
  _clients?: MongoClients,
): Promise<IndexStore> {
  throw new Error('not yet');
}
