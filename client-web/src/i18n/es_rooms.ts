// Salas sin registro, a quién dejan entrar y a cuántos, y desde dónde se puede asistir a las sesiones.

export const esRooms = {
  'record.off': 'Sin registro',
  'record.off.means': 'Nada de lo que se escribe aquí se guarda.',
  'record.offFromHere': 'Sin registro a partir de aquí',
  'record.onFromHere': 'Con registro otra vez a partir de aquí',
  'record.notKept': 'Se dijo sin registro; las palabras no se guardaron.',
  'record.option': 'Opción {number}',
  'record.noTranscript': 'Esta sala no lleva registro: no hay transcripción que guardar.',
  'record.help': 'Sin registro: la moderación sabe quién llama y desde dónde, sin palabras.',
  'record.report': 'Dicho sin registro: la moderación ve quién y cuándo, no las palabras. Cuenta tú lo que deba saber.',

  'rules.noRecord': 'Sin registro: las palabras no se guardan',
  'rules.noRecord.means':
    'Desde ahora nada de lo que se escribe aquí o en sus grupos se guarda. La asistencia cuenta igualmente.',
  'rules.whom': 'Quién puede entrar',
  'rules.most': 'Cuántas personas a la vez',
  'rules.most.hint': '0: sin límite. La moderación y los ponentes no cuentan. Cuando está llena, se espera en la cola.',
  'rules.onlyStaff': 'Solo moderación y ponentes',
  'rules.only': 'Solo algunas personas',
  'rules.onlyRoles': 'Por lo que hacen',
  'rules.onlyOrganisations': 'Por organización, una por línea',
  'rules.only.hint': 'Basta con una. Sin elegir nada: todo el mundo. Quien está dentro puede quedarse.',
  'places.onlyStaff': 'Solo moderación y ponentes',
  'places.only': 'Para {whom}',
  'places.bound': { one: 'Hasta {count} persona', other: 'Hasta {count} personas' },

  'line.banner': 'Tu lugar en la cola',
  'line.full': '{room} está llena',
  'line.full.means': 'Puedes esperar en la cola y hacer otra cosa mientras. Se te llama cuando haya sitio.',
  'line.ahead': { one: 'Espera {count} persona.', other: 'Esperan {count} personas.' },
  'line.wait': 'Esperar en la cola',
  'line.place': 'Tienes el número {number} en la cola de {room}.',
  'line.called': 'Hay sitio para ti en {room}.',
  'line.left': 'Se te guarda {time}.',

  'access.in-hall': 'Solo en la sala física',
  'access.remote': 'Solo a distancia',
  'access.in-hall.means': 'Solo en la sala física: no se puede asistir desde aquí.',
  'door.inHall': 'Estás en el campus: «{title}» es solo en la sala física.',

  'act.stop-record': '{by} quitó el registro de {room}',
  'act.keep-record': '{by} volvió a poner el registro de {room}',

  'spoken.recordOff': 'Esta sala no lleva registro: nada de lo que se escribe aquí se guarda.',
  'spoken.recordOn': 'Esta sala vuelve a llevar registro: lo que se escribe aquí se guarda.',
};
