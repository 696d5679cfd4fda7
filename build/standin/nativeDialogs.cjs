/**
 * The system's dialogs, shown by the small programs that each system has for it. Where there is none, a file goes to the
 * place that was proposed, under a free name, and nothing is ever overwritten.
 */
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { homedir } = require('node:os');
const { basename, dirname, extname, join } = require('node:path');

/** @typedef {{ program: string, args: string[] }} Command */

/**
 * @param {string} title
 * @param {string} proposed path
 * @returns {Promise<string | null>} null when the owner cancels
 */
async function askWhereToSave(title, proposed) {
  const answer = await firstAnswer(saveCommands(title, proposed));
  return answer === undefined ? freePath(join(downloads(), basename(proposed))) : answer;
}

/**
 * @param {string} title
 * @param {string} start folder
 * @returns {Promise<string | null>}
 */
async function askForFolder(title, start) {
  const answer = await firstAnswer(folderCommands(title, start));
  return answer === undefined ? downloads() : answer;
}

/**
 * @param {string} title
 * @param {string} start folder
 * @returns {Promise<string | null>} null when the owner cancels, and where there is no program to ask with
 */
async function askForFile(title, start) {
  return (await firstAnswer(fileCommands(title, start))) ?? null;
}

/**
 * @param {{ title: string, text: string, yes: string, no: string }} question
 * @returns {Promise<boolean>} without any dialog program the work goes on
 */
async function askQuestion(question) {
  const answer = await firstAnswer(questionCommands(question));
  return typeof answer === 'string';
}

/**
 * @param {string} title
 * @param {string} text
 */
function showError(title, text) {
  void firstAnswer(errorCommands(title, text));
}

/**
 * @param {string} title
 * @param {string} proposed
 * @returns {Command[]}
 */
function saveCommands(title, proposed) {
  if (process.platform === 'darwin') {
    const script = `POSIX path of (choose file name with prompt ${apple(title)} default name ${apple(basename(proposed))} default location POSIX file ${apple(dirname(proposed))})`;
    return [{ program: 'osascript', args: ['-e', script] }];
  }
  if (process.platform === 'win32') {
    const script = `Add-Type -AssemblyName System.Windows.Forms; $d = New-Object System.Windows.Forms.SaveFileDialog; $d.Title = ${power(title)}; $d.FileName = ${power(basename(proposed))}; $d.InitialDirectory = ${power(dirname(proposed))}; if ($d.ShowDialog() -eq 'OK') { $d.FileName } else { exit 1 }`;
    return [powershell(script)];
  }
  return [
    {
      program: 'zenity',
      args: [
        '--file-selection',
        '--save',
        '--confirm-overwrite',
        `--title=${title}`,
        `--filename=${proposed}`,
      ],
    },
    { program: 'kdialog', args: ['--title', title, '--getsavefilename', proposed] },
  ];
}

/**
 * @param {string} title
 * @param {string} start
 * @returns {Command[]}
 */
function folderCommands(title, start) {
  if (process.platform === 'darwin') {
    const script = `POSIX path of (choose folder with prompt ${apple(title)} default location POSIX file ${apple(start)})`;
    return [{ program: 'osascript', args: ['-e', script] }];
  }
  if (process.platform === 'win32') {
    const script = `Add-Type -AssemblyName System.Windows.Forms; $d = New-Object System.Windows.Forms.FolderBrowserDialog; $d.Description = ${power(title)}; $d.SelectedPath = ${power(start)}; if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath } else { exit 1 }`;
    return [powershell(script)];
  }
  return [
    {
      program: 'zenity',
      args: ['--file-selection', '--directory', `--title=${title}`, `--filename=${start}/`],
    },
    { program: 'kdialog', args: ['--title', title, '--getexistingdirectory', start] },
  ];
}

/**
 * @param {string} title
 * @param {string} start
 * @returns {Command[]}
 */
function fileCommands(title, start) {
  if (process.platform === 'darwin') {
    const script = `POSIX path of (choose file with prompt ${apple(title)} default location POSIX file ${apple(start)})`;
    return [{ program: 'osascript', args: ['-e', script] }];
  }
  if (process.platform === 'win32') {
    const script = `Add-Type -AssemblyName System.Windows.Forms; $d = New-Object System.Windows.Forms.OpenFileDialog; $d.Title = ${power(title)}; $d.InitialDirectory = ${power(start)}; if ($d.ShowDialog() -eq 'OK') { $d.FileName } else { exit 1 }`;
    return [powershell(script)];
  }
  return [
    { program: 'zenity', args: ['--file-selection', `--title=${title}`, `--filename=${start}/`] },
    { program: 'kdialog', args: ['--title', title, '--getopenfilename', start] },
  ];
}

/**
 * @param {{ title: string, text: string, yes: string, no: string }} question
 * @returns {Command[]}
 */
function questionCommands({ title, text, yes, no }) {
  if (process.platform === 'darwin') {
    const script = `display dialog ${apple(text)} with title ${apple(title)} buttons {${apple(no)}, ${apple(yes)}} default button 1 cancel button 1`;
    return [{ program: 'osascript', args: ['-e', script] }];
  }
  if (process.platform === 'win32') {
    const script = `Add-Type -AssemblyName System.Windows.Forms; if ([System.Windows.Forms.MessageBox]::Show(${power(`${text}\n\n${yes} ?`)}, ${power(title)}, 'YesNo', 'Warning', 'Button2') -ne 'Yes') { exit 1 }`;
    return [powershell(script)];
  }
  return [
    {
      program: 'zenity',
      args: [
        '--question',
        '--no-markup',
        `--title=${title}`,
        `--text=${text}`,
        `--ok-label=${yes}`,
        `--cancel-label=${no}`,
      ],
    },
    {
      program: 'kdialog',
      args: ['--title', title, '--yes-label', yes, '--no-label', no, '--warningyesno', text],
    },
  ];
}

/**
 * @param {string} title
 * @param {string} text
 * @returns {Command[]}
 */
function errorCommands(title, text) {
  if (process.platform === 'darwin') {
    const script = `display dialog ${apple(text)} with title ${apple(title)} buttons {"OK"} with icon stop`;
    return [{ program: 'osascript', args: ['-e', script] }];
  }
  if (process.platform === 'win32') {
    const script = `Add-Type -AssemblyName System.Windows.Forms; [void][System.Windows.Forms.MessageBox]::Show(${power(text)}, ${power(title)})`;
    return [powershell(script)];
  }
  return [
    { program: 'zenity', args: ['--error', '--no-markup', `--title=${title}`, `--text=${text}`] },
    { program: 'kdialog', args: ['--title', title, '--error', text] },
  ];
}

/**
 * @param {readonly Command[]} commands
 * @returns {Promise<string | null | undefined>} what the owner answered, null when he cancelled, undefined without a program
 */
async function firstAnswer(commands) {
  for (const command of commands) {
    const answer = await ask(command);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/**
 * @param {Command} command
 * @returns {Promise<string | null | undefined>}
 */
function ask({ program, args }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk.toString('utf8')));
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve(code === 0 ? text.replace(/\r?\n$/, '') : null));
  });
}

/** @param {string} script @returns {Command} */
function powershell(script) {
  const utf8 = '[Console]::OutputEncoding = [Text.Encoding]::UTF8; ';
  return { program: 'powershell.exe', args: ['-NoProfile', '-STA', '-Command', utf8 + script] };
}

/** A string of AppleScript. @param {string} text */
function apple(text) {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** A string of PowerShell, in which nothing is replaced. @param {string} text */
function power(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

function downloads() {
  const folder = join(homedir(), 'Downloads');
  return existsSync(folder) ? folder : homedir();
}

/** @param {string} path */
function freePath(path) {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  let free = path;
  for (let attempt = 2; existsSync(free); attempt += 1) free = `${stem} (${attempt})${extension}`;
  return free;
}

module.exports = { askForFile, askForFolder, askQuestion, askWhereToSave, showError };
