import { useLiveQuery } from 'dexie-react-hooks';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { readCompany } from '../../store/queries/readSettings';
import { EMPTY_COMPANY, groupIban } from '../../ui/company/companyDraft';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';
import { SetupAssistant } from './SetupAssistant';
import { readSetupDraft } from './setupDraft';

/** The assistant of the first start; also the way from the sample company, or from a set-up left for later, to one's own. */
export default function SetupScreen(): React.JSX.Element {
  const { database } = useProvided(SERVICES);
  const company = useLiveQuery(() => readCompany(database), [database]);
  if (company === undefined) return <LoadingState />;
  const own = company === null || company.specimen ? null : company;
  const start = readSetupDraft(localStorage) ?? own ?? EMPTY_COMPANY;
  return <SetupAssistant start={{ ...start, iban: groupIban(start.iban) }} />;
}
