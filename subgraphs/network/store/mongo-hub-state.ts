import type { MongoClients } from '../../storage/mongo-clients.ts';
import type { StoreAddress } from '../../storage/store-url.ts';
import type { HubState } from './port.ts';

export async function openMongoHubState(
  _address: Extract<StoreAddress, { backend: 'mongodb' }>,
  _clients?: MongoClients,
): Promise<HubState> {
  throw new Error('not yet');
}
