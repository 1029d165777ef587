# Entrar, el segundo factor, llegar con un enlace, y la contraseña una vez más.
signing-title = Entrar
signing-email = Correo electrónico
signing-password = Contraseña
signing-go = Continuar
signing-invited = Quien es nuevo aquí necesita una invitación de un titular de la clínica.
signing-over = La sesión se cerró: nadie tocó esta pantalla por un rato, o terminó la jornada. Lo escrito y no enviado se perdió.
signing-wrong = El correo o la contraseña no son correctos. Revise los dos e inténtelo de nuevo.
signing-wait = Hubo demasiados intentos fallidos desde aquí. Inténtelo de nuevo en { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}.
signing-code-title = Su código
signing-code = Código
signing-code-help = Los seis dígitos que muestra ahora su autenticador, o uno de los códigos de su papel. Cada uno sirve una vez.
signing-wrong-code = No es el código, o ya se usó. Espere al siguiente e inténtelo de nuevo.
signing-out-done = Ha salido.

factor-title = Una segunda prueba de que es usted
factor-why = Aquí una contraseña sola no abre nada. Una aplicación de autenticación en su teléfono crea un código nuevo cada medio minuto.
factor-scan = Escanee esto con la aplicación:
factor-picture = Código para escanear con una aplicación de autenticación; la línea siguiente trae lo mismo para escribirlo
factor-type = O escriba en ella esta clave:
factor-prove = Después escriba aquí los seis dígitos que muestra.
factor-go = Esta es mi segunda prueba

paper-title = Códigos por si pierde el teléfono
paper-why = Cada uno le deja entrar una vez en lugar de la aplicación. Solo se muestran ahora: imprímalos o anótelos, y guárdelos lejos de su contraseña.
paper-go = Los he guardado

joining-title = Su invitación
joining-token = El código al final de su enlace
joining-over = Este enlace ya no sirve: se usó, se acabó su plazo o le falta una parte. Pida uno nuevo.
joining-join-title = Le damos la bienvenida
joining-password-title = Una contraseña nueva
joining-second_factor-title = Una segunda prueba nueva
joining-second_factor-why = Su contraseña sigue igual. Entre con ella y configurará de nuevo un autenticador.
joining-name = Su nombre, como lo leen pacientes y colegas
joining-name-missing = Falta su nombre.
joining-password = Su contraseña
joining-go = Continuar
joining-sign-in = Entre como siempre; entonces verá su nueva clínica.
joining-password-kept = Su contraseña ha cambiado. Entre con ella.
joining-second-factor-gone = Entre con su contraseña; después configurará de nuevo un autenticador.

password-help = Al menos 12 caracteres, de cualquier tipo. Cuatro o cinco palabras que no tengan que ver entre sí son buenas y fáciles de recordar.
password-too-short = Esa contraseña es demasiado corta: necesita al menos 12 caracteres.
password-too-long = Esa contraseña es demasiado larga.
password-too-common = Esa contraseña es fácil de adivinar. Use varias palabras que no tengan que ver entre sí.

again-title = Su contraseña, por favor
again-why = Lo que va a hacer la pide una vez más.
again-wrong = Esa no es su contraseña.
again-go = Continuar
