# Chats con pacientes: quién espera a una persona, y una conversación.
chats-nav = Chats
chats-title = Chats
chats-all = Todos los chats que esperan
chats-empty = Nadie espera a una persona, ningún chat está tomado y no hay nada sin leer.
chats-caption = { $count ->
    [one] Un chat por mirar, primero quien más espera
   *[other] { $count } chats por mirar, primero quien más espera
    }
chats-col-who = Paciente
chats-col-state = Estado
chats-col-unread = Sin leer
chats-col-window = Se le puede escribir
chats-somebody = Alguien sin nombre
chats-with = { $name } tiene este chat hasta las { $until }; el programa calla.
chats-with-program = Aquí responde el programa.
chats-wants-person_wanted = Quiere hablar con una persona, desde las { $since }.
chats-wants-stuck = No avanza con el programa, desde las { $since }.
chats-due = Alguien debería venir antes de las { $by }.
chats-breached = Nadie vino a tiempo
chats-unread = { $count ->
    [one] 1 nuevo
   *[other] { $count } nuevos
    }
chats-none-unread = nada
chats-window-until = Se le puede escribir hasta { $until }.
chats-window-closed = Cerrado: lo que escriba espera, y una plantilla le pide antes que responda.
chats-window-stopped = Escribió parar: llámele.
chats-window-none = Se le puede escribir siempre.
chats-no-template = Tampoco hay plantilla aprobada que se lo pida: llámele, o haga aprobar las plantillas.
chats-take = Tomar el chat
chats-hand-back = Devolver al programa
chats-mark-read = { $count ->
    [one] Marcar 1 mensaje como leído
   *[other] Marcar { $count } mensajes como leídos
    }
chats-draft = Lo que ya había contado
chats-draft-asked = Última pregunta
chats-lines = La conversación
chats-by-patient = Paciente
chats-by-program = Programa
chats-by-staff = Personal
chats-new = nuevo
chats-state-waiting = espera su envío
chats-state-sending = se está enviando
chats-state-sent = enviado
chats-state-delivered = entregado
chats-state-read = leído
chats-state-parked = espera hasta que pueda salir
chats-state-failed = no entregado
chats-kind-media = Una foto, película o archivo, que aquí no se guarda
chats-kind-voice = Un mensaje de voz, que aquí no se guarda
chats-kind-sticker = Un sticker
chats-kind-location = Un lugar en el mapa
chats-kind-contacts = Una tarjeta de contacto
chats-kind-reaction = Una reacción
chats-kind-edited = Editó un mensaje
chats-kind-deleted = Borró un mensaje
chats-kind-unknown = Algo que no se puede mostrar aquí
chats-write = Su mensaje
chats-record = Ficha de { $name }
chats-book = Reservar para { $name }
chats-book-new = Reservar para quien escribe aquí
chats-write-hint = Llega al paciente tal como lo escribe. Después el programa calla hasta que devuelva el chat. Ctrl y Entrar lo envían.
chats-send = Enviar
chats-taken = El chat es suyo. El programa calla aquí hasta que lo devuelva.
chats-written = Su mensaje va en camino.
chats-waits = Su mensaje espera: antes se le pide al paciente que responda.
chats-handed-back = El programa responde otra vez, y lo ha dicho.
chats-was-back = El programa ya estaba respondiendo.
chats-refused = No se pudo hacer. No se ha cambiado nada.
chats-refused-no-words = Todavía no hay nada que enviar: escriba algo, por favor.
chats-refused-too-long = Es más largo de lo que cabe en un mensaje ({ $longest } caracteres). Escríbalo en dos, por favor.
chats-refused-stopped = Escribió parar y no recibe nada nuestro hasta que escriba comenzar. Llámele, por favor.
chats-refused-silent = No ha escrito a la clínica ni ha aceptado mensajes, así que nada le llegaría. Llámele, por favor.
chats-refused-is-a-doctor = Es el chat de un médico. No se puede tomar, porque sus decisiones siempre deben oírse.
chats-refused-no-such-contact = Este chat no existe.
