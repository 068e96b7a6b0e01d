// A quién dejan entrar las salas, y la cola ante una llena.
export const esDoors = {
  'rules.slow': 'Modo lento',
  'rules.slow.off': 'No',
  'rules.slow.every': { one: 'Un mensaje cada segundo', other: 'Un mensaje cada {count} segundos' },
  'rules.chatLocked': 'Solo escribe la moderación',
  'rules.locked': 'La puerta está cerrada: hay que llamar',
  'rules.hint': 'La moderación queda exenta. Quien está dentro al cerrar la puerta puede volver.',
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

  'line.banner': 'Tu lugar en la cola',
  'line.full': '{room} está llena',
  'line.full.means': 'Puedes esperar en la cola y hacer otra cosa mientras. Se te llama cuando haya sitio.',
  'line.ahead': { one: 'Espera {count} persona.', other: 'Esperan {count} personas.' },
  'line.wait': 'Esperar en la cola',
  'line.place': 'Tienes el número {number} en la cola de {room}.',
  'line.called': 'Hay sitio para ti en {room}.',
  'line.left': 'Se te guarda {time}.',
} as const;
