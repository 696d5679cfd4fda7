import { useParams } from 'react-router';
import type { AccountId } from '../../domain/account/account';
import { CustomerList } from './list/CustomerList';
import { CustomerPage } from './page/CustomerPage';

/** The list of customers, or one customer's page when the address names one. */
export default function CustomersScreen(): React.JSX.Element {
  const { accountId } = useParams<'accountId'>();
  return accountId === undefined ? (
    <CustomerList />
  ) : (
    <CustomerPage key={accountId} accountId={accountId as AccountId} />
  );
}
