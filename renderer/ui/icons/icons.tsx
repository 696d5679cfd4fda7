import { createSvgIcon } from '@mui/material/utils';

/** Our own icons: one stroke of 1.6 on a 24 grid, round ends. Always decorative; the control beside them bears the name. */
function strokeIcon(name: string, paths: string): ReturnType<typeof createSvgIcon> {
  return createSvgIcon(
    <path
      d={paths}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    />,
    name,
  );
}

export const TodayIcon = strokeIcon(
  'Today',
  'M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
);
export const CustomersIcon = strokeIcon(
  'Customers',
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c.4-3.6 3-6 6.500-6s6.100 2.400 6.500 6M16 4.300a3.500 3.500 0 0 1 0 6.400M18 14.500c2 .9 3.200 2.900 3.500 5.500',
);
export const InvoicesIcon = strokeIcon(
  'Invoices',
  'M6 3h9l4 4v14H6zM15 3v4h4M9.500 12h6M9.500 16h6M9.500 8h2',
);
export const LettersIcon = strokeIcon('Letters', 'M3 6h18v12H3zM3.500 6.500 12 13l8.500-6.500');
export const BatchesIcon = strokeIcon(
  'Batches',
  'M4 13v6h16v-6M4 13h4.500l1.500 2.500h4l1.500-2.500H20M4 13l2-7h12l2 7',
);
export const JournalIcon = strokeIcon(
  'Journal',
  'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h12M9 8h6M9 12h4',
);
export const ImportIcon = strokeIcon('Import', 'M12 3v11M7.500 10 12 14.500 16.500 10M4 16v4h16v-4');
export const SettingsIcon = strokeIcon(
  'Settings',
  'M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M9 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
);
export const SearchIcon = strokeIcon(
  'Search',
  'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 20 20',
);
export const CloseIcon = strokeIcon('Close', 'M6 6l12 12M18 6 6 18');
export const CheckIcon = strokeIcon('Check', 'M5 12.500 10 17.500 19 7');
export const WarningIcon = strokeIcon('Warning', 'M12 4 2.800 20h18.400zM12 10v4.500M12 17.400v.1');
export const ErrorIcon = strokeIcon(
  'Error',
  'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 7.500v5.500M12 16.200v.1',
);
export const InfoIcon = strokeIcon(
  'Info',
  'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 11v5.500M12 7.700v.1',
);
export const KeyboardIcon = strokeIcon(
  'Keyboard',
  'M3 6h18v12H3zM6.500 10h.1M10 10h.1M13.500 10h.1M17 10h.1M7.500 14h9',
);
export const SortUpIcon = strokeIcon('SortUp', 'M12 18V6M7 11l5-5 5 5');
export const SortDownIcon = strokeIcon('SortDown', 'M12 6v12M7 13l5 5 5-5');
export const ChevronLeftIcon = strokeIcon('ChevronLeft', 'M14.500 6 8.500 12l6 6');
export const ChevronRightIcon = strokeIcon('ChevronRight', 'M9.500 6l6 6-6 6');
export const ZoomInIcon = strokeIcon(
  'ZoomIn',
  'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 20 20M10.500 7.800v5.400M7.800 10.500h5.400',
);
export const ZoomOutIcon = strokeIcon(
  'ZoomOut',
  'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 20 20M7.800 10.500h5.400',
);
export const EnvelopeWindowIcon = strokeIcon('EnvelopeWindow', 'M3 6h18v12H3zM12 12.500h6v3h-6z');
export const PrintIcon = strokeIcon('Print', 'M7 8V3.500h10V8M7 17H4V8h16v9h-3M7 14h10v6.500H7z');
export const SaveIcon = strokeIcon('Save', 'M4 4h12l4 4v12H4zM8 4v5h7V4M8 20v-6h8v6');
export const UndoIcon = strokeIcon('Undo', 'M8.500 5 4.500 9l4 4M4.500 9H14a5.500 5.500 0 0 1 0 11h-3');
export const FolderIcon = strokeIcon('Folder', 'M3 6h6l2 2.500h10V19H3z');
export const CopyIcon = strokeIcon('Copy', 'M9 9h11v11H9zM5 15H4V4h11v1');
export const BuildingIcon = strokeIcon(
  'Building',
  'M5 20.500V4h9v16.500M14 10h5v10.500M3 20.500h18M8 8h3M8 12h3M8 16h3',
);
export const PercentIcon = strokeIcon(
  'Percent',
  'M18 6 6 18M7.500 5.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4M16.500 14.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
);
export const ThemeIcon = strokeIcon(
  'Theme',
  'M12 3.500a8.500 8.500 0 1 0 0 17zM12 3.500a8.500 8.500 0 0 1 0 17',
);
export const CalendarIcon = strokeIcon('Calendar', 'M4 6h16v14H4zM4 10.500h16M8.500 3.500v4M15.500 3.500v4');
export const BackupsIcon = strokeIcon(
  'Backups',
  'M12 3.500 19.500 6v6c0 4.500-3 7.300-7.500 8.800C7.500 19.300 4.500 16.500 4.500 12V6zM8.800 12l2.300 2.300 4.300-4.600',
);
export const StickIcon = strokeIcon('Stick', 'M9 3.500h6V8H9zM7 8h10v12.500H7zM12 12.500v3.500');
export const LockIcon = strokeIcon('Lock', 'M5.500 11h13v9.500h-13zM8 11V8a4 4 0 0 1 8 0v3M12 15v2');
export const RestoreIcon = strokeIcon('Restore', 'M4 12a8 8 0 1 0 2.600-5.900M4 4v4h4M12 8v4.500l3 2');
