import { useParams } from 'react-router';
import { BatchList } from './list/BatchList';
import { BatchPage } from './page/BatchPage';

/** "Relances émises": every batch, or the one that the address names. */
export default function BatchesScreen(): React.JSX.Element {
  const { batchId } = useParams();
  return batchId === undefined ? <BatchList /> : <BatchPage key={batchId} batchId={batchId} />;
}
