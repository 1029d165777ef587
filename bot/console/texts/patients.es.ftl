# Pacientes: la lista, la ficha, borrar, unir.
patients-nav = Pacientes
patients-title = Pacientes
patients-look-for = Código, nombre o teléfono
patients-look = Buscar
patients-none = No se encontró a nadie. Un código es como KR47; de un teléfono hacen falta al menos cinco cifras.
patients-found = { $count ->
    [one] Una persona
   *[other] { $count } personas
 }
patients-newest = Los más recientes
patients-more = Son los primeros { $count }; un nombre más largo o un teléfono muestra menos.
patients-name = Nombre
patients-phone = Teléfono
patients-born = Nacimiento
patients-visits = Citas
patients-last = Última o próxima vez
patients-nobody = (borrado)
patients-record = Paciente
patients-was-erased = Borrado el { $at }. Se conserva qué pasó y cuándo; no quién era ni lo que se dijo.
patients-merged-from = { $count ->
    [one] Otra ficha se unió a esta.
   *[other] Otras { $count } fichas se unieron a esta.
 }
patients-species = Especie
patients-age-told = { $years } años, dicho el { $on }
patients-gender = Sexo
patients-email = Correo
patients-no-number = No dio ninguno
patients-hidden-number = Número oculto por WhatsApp
patients-shared = { $count ->
    [one] otra persona tiene citas con él
   *[other] otras { $count } personas tienen citas con él
 }
patients-stopped = no quiere mensajes
patients-chat = Abrir el chat
patients-history = Enfermedades anteriores
patients-medications = Medicación
patients-allergies = Alergias
patients-wishes = Deseos
patients-reason = Motivo
patients-confirmed = Confirmado el
patients-newest-first = Primero lo más reciente
patients-as-asked = En palabras del paciente, tal como se pidieron
patients-when = Cuándo
patients-code = Código
patients-what = Qué
patients-for = Para
patients-doctor = Médico
patients-status = Estado
patients-said = Lo que dijo
patients-asked = Pedida el
patients-requests = Solicitudes
patients-notes = Notas
patients-private = privada
patients-hidden-notes = { $count ->
    [one] Una nota privada es para quien la escribió.
   *[other] { $count } notas privadas son para quien las escribió.
 }
patients-nothing = Nada hasta ahora.
patients-consents = Consentimiento
patients-agreed = Aceptó { $version } el { $at }
patients-declined = No aceptó { $version } el { $at }
patients-others = También tienen citas con este teléfono
patients-visit-confirmed = Confirmada
patients-visit-arrived = Llegó
patients-visit-in_progress = En curso
patients-visit-completed = Tuvo lugar
patients-visit-no_show = No vino
patients-visit-cancelled = Cancelada
patients-visit-rescheduled = Cambiada
patients-request-pending = En espera
patients-request-approved = Aprobada
patients-request-rejected = Rechazada
patients-request-expired = Vencida
patients-request-withdrawn = Retirada
patients-request-superseded = Sustituida
patients-note-diagnosis = Diagnóstico
patients-note-treatment = Tratamiento
patients-note-follow_up = Seguimiento
patients-note-prescription = Receta

patients-copy = Copia para la persona
patients-copy-holds = La copia contiene todo lo que se guarda de esta persona: quién es, solicitudes, citas, notas, consentimientos, la lista de espera, qué pasó y cuándo, y los mensajes.
patients-copy-leaves-out = Quedan fuera, y se cuentan en ella: las notas privadas de los médicos y, en un teléfono que usan varias personas, los mensajes que no tratan de esta.
patients-copy-noted = Se hace ahora para usted y no se guarda en ninguna parte. Queda anotado que la hizo.
patients-copy-html = Para leer (HTML)
patients-copy-json = Para máquinas (JSON)

patients-erase = Borrar
patients-erase-goes = Lo que se va para siempre
patients-erase-goes-who = Nombre, teléfono, correo, edad y todo lo que dice quién es. Quien escriba después desde este teléfono es una persona nueva.
patients-erase-goes-said = Todos los mensajes, respuestas, motivos y datos de salud, suyos y nuestros.
patients-erase-goes-notes = { $count ->
    [0] Las notas sobre citas; no hay ninguna.
    [one] La única nota sobre sus citas.
   *[other] Las { $count } notas sobre sus citas.
 }
patients-erase-goes-open = { $count ->
    [0] Se retirarían las solicitudes abiertas; no hay ninguna.
    [one] Se retira la solicitud abierta.
   *[other] Se retiran las { $count } solicitudes abiertas.
 }
patients-erase-goes-doctors = Los mensajes en los chats de los médicos que la nombran.
patients-erase-stays = Lo que queda, y por qué
patients-erase-stays-times = Que hubo { $visits } citas y { $requests } solicitudes, cuándo, con quién y qué fue de ellas: el libro de la clínica tiene que cuadrar.
patients-erase-stays-proof = Cuándo se aceptaron las condiciones, sin la persona: la prueba de que se aceptaron.
patients-erase-stays-phone = { $count ->
    [one] El propio teléfono: otra persona tiene citas con él. Lo que se dijo en él se va igualmente.
   *[other] El propio teléfono: otras { $count } personas tienen citas con él. Lo que se dijo en él se va igualmente.
 }
patients-erase-stays-elsewhere = Lo que guardan WhatsApp, Twilio y el teléfono de la persona, y las copias de seguridad hasta que se sobrescriban; eso no está a nuestro alcance.
patients-erase-law = En muchos países las notas de tratamiento deben guardarse durante años. Si es el caso del suyo, haga antes una copia y guárdela como manda la ley.
patients-erase-sure = Lo he leído. Borrar para siempre.
patients-erase-now = Borrar ahora
patients-erased = Borrado para siempre. Solicitudes que ya no tienen nombre ni palabra: { $requests }; citas: { $visits }; solicitudes abiertas que se retiraron: { $withdrawn }.
patients-erase-not-sure = No se borró nada: la casilla no estaba marcada.
patients-erase-visits = Todavía no se puede borrar nada: { $codes } aún por venir. Cancele antes, para que todos se enteren.
patients-erase-busy = No se borró nada: se está enviando un mensaje o anotando una decisión. Inténtelo de nuevo en un minuto.
patients-no-such-patient = Esa ficha ya no existe.

patients-strangers = Con estos no tiene cita nadie
patients-stranger-wrote = { $count ->
    [one] un mensaje
   *[other] { $count } mensajes
 }
patients-stranger-what = Este teléfono escribió, y nadie tiene citas con él.
patients-chat-erased = El chat está borrado. Quien escriba desde ese teléfono es nuevo.
patients-erase-record = Alguien tiene citas con este teléfono. Borre su ficha.
patients-erase-doctor = Este es el chat de un médico.
patients-no-such-contact = Ese chat ya no existe.

patients-merge = La misma persona que …
patients-merge-what = Dos fichas de una persona se hacen una. Pasan las solicitudes, las citas y los puestos en la lista de espera; los dos teléfonos siguen sirviendo. No se puede deshacer.
patients-merge-none = Nadie se parece a esta persona. Busque la otra ficha abajo.
patients-merge-has = { $visits } citas, { $requests } solicitudes
patients-merge-stays = Queda
patients-merge-goes = Pasa a ella
patients-merge-now = Son la misma persona: unir
patients-merge-swap = Al revés
patients-merged = Las dos fichas son ahora una.
patients-merge-same = Ya es la misma ficha.
patients-merge-kinds = Una persona y un animal, o dos clases de animal, no son lo mismo.
patients-merge-both-wait = Las dos esperan al mismo médico, o el mismo servicio en la lista de espera. Termine antes una de las dos.
