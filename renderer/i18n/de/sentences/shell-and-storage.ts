import type { Sentences } from '../../sentences.ts';

/** What the shell, the storage and the open project have to say when something goes wrong, and what is safe then. */
export const house: Sentences = {
  'This needs the desktop app; the screens are open in a browser.':
    'Dafür braucht es die Desktop-Anwendung; dies ist nur ein Browser.',
  '{0} could not be read': '{0} konnte nicht gelesen werden',
  '{0} could not be written': '{0} konnte nicht geschrieben werden',
  'The folder {0} could not be read': 'Der Ordner {0} konnte nicht gelesen werden',
  'The folder {0} has no file of the kind that was looked for.': 'Im Ordner {0} liegt keine Datei der gesuchten Art.',
  'The folder {0} has {1} files; the limit is {2}.': 'Der Ordner {0} hat {1#} Dateien; höchstens {2#} sind erlaubt.',
  'Choose the folder that the files lie in.': 'Wählen Sie den Ordner, in dem die Dateien liegen.',
  '{0} has {1}; the limit is {2}.': '{0~} hat {1#}; höchstens {2#} sind erlaubt.',
  'The selection up to {0}': 'Die Auswahl bis {0}',
  'Split it, or import a part of it.': 'Teilen Sie es auf, oder lesen Sie nur einen Teil ein.',
  'it is not there': 'Es ist nicht da',
  'access is denied': 'Der Zugriff ist verweigert',
  'the disk is full': 'Der Datenträger ist voll',
  'the disk is read-only': 'Der Datenträger lässt sich nur lesen',
  'it is a folder': 'Es ist ein Ordner',
  'a part of its path is not a folder': 'Ein Teil des Pfades ist kein Ordner',
  'too many files are open': 'Zu viele Dateien sind offen',
  'its name is too long': 'Der Name ist zu lang',
  'no reason given': 'kein Grund genannt',
  'There is no sample "{0}"; there are {1}.': 'Es gibt kein Beispiel „{0}“; vorhanden sind {1}.',
  'Your project is untouched.': 'Ihr Projekt ist unverändert.',
  'Choose another place and save again.': 'Wählen Sie einen anderen Ort, und speichern Sie noch einmal.',

  'The backup could not be made: {0}.': 'Die Sicherung konnte nicht angelegt werden; gemeldet wurde „{0~}“.',
  'The backup could not be written': 'Die Sicherung konnte nicht geschrieben werden',
  'The backup {0} could not be read': 'Die Sicherung {0} konnte nicht gelesen werden',
  'The project and its earlier backups are untouched.': 'Das Projekt und seine früheren Sicherungen sind unverändert.',
  'Make room on the disk, or allow Akin to write to its data folder.':
    'Schaffen Sie Platz auf dem Datenträger, oder erlauben Sie Akin, in seinen Datenordner zu schreiben.',
  '"{0}" is not the id of a backup.': '„{0}“ ist nicht die Kennung einer Sicherung.',
  'Your projects are untouched.': 'Ihre Projekte sind unverändert.',
  'Choose another backup.': 'Wählen Sie eine andere Sicherung.',
  'The journal of this project could not be {0}': 'Das Journal dieses Projekts konnte nicht {0~} werden',
  written: 'geschrieben',
  read: 'gelesen',
  removed: 'entfernt',
  'The journal of this project could not be written: {0}.':
    'Das Journal dieses Projekts konnte nicht geschrieben werden: {0}.',
  'The judgements in the project itself are kept.': 'Die Urteile im Projekt selbst bleiben erhalten.',
  'Every judgement is in the database and in the journal.': 'Jedes Urteil steht in der Datenbank und im Journal.',

  'The data here was written by a newer Akin (data version {0}; this one knows {1}).':
    'Die Daten hier hat ein neueres Akin geschrieben (Datenversion {0}; dieses kennt {1}).',
  'Open it with the newer Akin.': 'Öffnen Sie sie mit dem neueren Akin.',
  'The database could not be opened: {0}.': 'Die Datenbank konnte nicht geöffnet werden; gemeldet wurde „{0~}“.',
  'What was saved is still on disk.': 'Was gespeichert wurde, liegt noch auf dem Datenträger.',
  'Close other copies of Akin, check that the disk is not full, and start again.':
    'Schließen Sie andere Fenster von Akin, prüfen Sie, ob der Datenträger voll ist, und starten Sie neu.',
  '"{0}" could not be opened: {1}.': '„{0}“ konnte nicht geöffnet werden; gemeldet wurde „{1~}“.',
  'Nothing was changed.': 'Nichts wurde geändert.',
  'Start Akin again; if that does not help, restore a backup of the project.':
    'Starten Sie Akin neu; hilft das nicht, holen Sie eine Sicherung des Projekts zurück.',
  'There is no such project.': 'Dieses Projekt gibt es nicht.',
  'The project could not be made ready: {0}': 'Das Projekt konnte nicht vorbereitet werden; gemeldet wurde „{0~}“.',
  'Every judgement so far is saved.': 'Jedes bisherige Urteil ist gespeichert.',
  'Close the project and open it again.': 'Schließen Sie das Projekt, und öffnen Sie es wieder.',
  'The next queries could not be drawn: {0}':
    'Die nächsten Fragen konnten nicht gezogen werden; gemeldet wurde „{0~}“.',
  'The judgement could not be saved: {0}.': 'Das Urteil konnte nicht gespeichert werden; gemeldet wurde „{0~}“.',
  'All earlier judgements are on disk. Nothing was counted.':
    'Alle früheren Urteile liegen auf dem Datenträger. Gezählt wurde nichts.',
  'Make sure that the disk is not full, then answer again.':
    'Sorgen Sie für Platz auf dem Datenträger, und antworten Sie dann noch einmal.',

  'The import was cancelled.': 'Das Einlesen wurde abgebrochen.',
  'The import stopped unexpectedly: {0}': 'Das Einlesen brach unerwartet ab; gemeldet wurde „{0~}“.',
  'Nothing was imported.': 'Nichts wurde eingelesen.',
  'Nothing was imported; other projects are untouched.': 'Nichts wurde eingelesen; andere Projekte sind unverändert.',
  'Try again, with a smaller file if the machine is short of memory.':
    'Versuchen Sie es noch einmal, mit einer kleineren Datei, falls der Speicher knapp ist.',
  'The project could not be saved: {0}.': 'Das Projekt konnte nicht gespeichert werden; gemeldet wurde „{0~}“.',
  'Make sure that the disk is not full, then import again.':
    'Sorgen Sie für Platz auf dem Datenträger, und lesen Sie dann noch einmal ein.',
  'The project could not be duplicated: {0}.': 'Das Projekt konnte nicht dupliziert werden; gemeldet wurde „{0~}“.',
  'The project itself is untouched; nothing of the copy is left.':
    'Das Projekt selbst ist unverändert; von der Kopie ist nichts geblieben.',
  'Make sure that the disk is not full, then try again.':
    'Sorgen Sie für Platz auf dem Datenträger, und versuchen Sie es dann noch einmal.',
  'The archive was cancelled.': 'Das Packen des Archivs wurde abgebrochen.',
  'Nothing was written.': 'Nichts wurde geschrieben.',
  'The merge was cancelled.': 'Das Zusammenführen wurde abgebrochen.',
  'The project is as it was.': 'Das Projekt ist, wie es war.',
  '{0} has 0 bytes; a picture (PNG, JPEG, WebP, GIF, BMP or AVIF) was expected.':
    '{0} hat 0 Bytes; erwartet wurde ein Bild (PNG, JPEG, WebP, GIF, BMP oder AVIF).',
  '{0} is not a picture that can be read (PNG, JPEG, WebP, GIF, BMP or AVIF).':
    '{0} ist kein lesbares Bild (PNG, JPEG, WebP, GIF, BMP oder AVIF).',
  'Replace the file or take it out of the folder.': 'Ersetzen Sie die Datei, oder nehmen Sie sie aus dem Ordner.',
  'The folder holds no pictures; PNG, JPEG, WebP, GIF, BMP or AVIF files were expected.':
    'Der Ordner enthält keine Bilder; erwartet wurden Dateien in PNG, JPEG, WebP, GIF, BMP oder AVIF.',

  'There is no metric to export yet.': 'Noch gibt es keine Metrik zum Ausgeben.',
  'Judge a few more pairs; the metric is learned along the way.':
    'Beurteilen Sie noch ein paar Paare; die Metrik wird nebenbei gelernt.',
  'The training was cancelled.': 'Das Lernen wurde abgebrochen.',
  'The training stopped unexpectedly: {0}': 'Das Lernen brach unerwartet ab; gemeldet wurde „{0~}“.',
  'Every judgement is saved; the earlier metric is in force.':
    'Jedes Urteil ist gespeichert; die frühere Metrik gilt weiter.',
  'Choose another learner, or fit again.': 'Wählen Sie einen anderen Lerner, oder lernen Sie noch einmal.',
};
